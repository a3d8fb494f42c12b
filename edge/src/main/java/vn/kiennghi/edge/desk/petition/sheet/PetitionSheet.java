package vn.kiennghi.edge.desk.petition.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.actions.SentActions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.wording.Words;

/**
 * Shows one petition: what it says, where it stands, what was answered, everything that happened to it, and what its reader
 * may do now.
 */
@Controller
class PetitionSheet {
    static final String VIEW = "petition";

    private final SheetModel sheet;

    PetitionSheet(SheetModel sheet) {
        this.sheet = sheet;
    }

    /**
     * @param action path of an action whose form is to stand open, if the reader is offered it
     * @param into id of the petition into which this one may be merged, for that action
     */
    @GetMapping("/petitions/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(name = SentActions.OPEN, required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String into,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        PetitionView petition = sheet.require(id, user);
        PetitionAction asked =
                Optional.ofNullable(action).flatMap(PetitionAction::at).orElse(null);
        if (asked == null) {
            sheet.fill(model, petition, user, words);
        } else {
            sheet.fillAsked(model, petition, user, words, asked, into);
        }
        return VIEW;
    }
}
