package vn.kiennghi.front.web.petition;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.web.text.Words;

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

    @GetMapping("/petitions/{id}")
    String show(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        sheet.fill(model, sheet.require(id, user), user, words);
        return VIEW;
    }
}
