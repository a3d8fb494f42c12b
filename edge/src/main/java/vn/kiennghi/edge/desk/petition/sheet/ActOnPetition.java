package vn.kiennghi.edge.desk.petition.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.actions.SentActions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;

/**
 * Takes the forms of a petition's page. Afterwards the page tells what was done; what a rule refuses comes back in the form
 * as it was filled in.
 */
@Controller
class ActOnPetition {
    private final SheetModel sheet;
    private final SentActions actions;

    ActOnPetition(SheetModel sheet, SentActions actions) {
        this.sheet = sheet;
        this.actions = actions;
    }

    @PostMapping("/petitions/{id}/{command}")
    String act(
            @PathVariable String id,
            @PathVariable String command,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            SentForm form,
            Model model) {
        PetitionView petition = sheet.require(id, user);
        PetitionId petitionId = PetitionId.parse(id).orElseThrow(PageRefused::notFound);
        PetitionAction action = PetitionAction.at(command).orElseThrow(PageRefused::notFound);
        Optional<FilledForm> more = SentActions.withOneMoreRow(action, petition, form);
        if (more.isPresent()) {
            return again(model, petition, user, words, action, more.get());
        }
        return form.attempt(
                SentActions.nameOf(action, form),
                () -> {
                    SentActions.Done done = actions.done(action, petition, petitionId, form, seen(form));
                    String notice = notice(action, done, petition, user, words);
                    done.undo().ifPresentOrElse(address -> form.notice(notice, address), () -> form.notice(notice));
                    return "redirect:/petitions/" + petitionId.value();
                },
                filled -> again(
                        model,
                        sheet.require(id, user),
                        user,
                        words,
                        action,
                        SentActions.again(action, petition, filled)));
    }

    private String again(
            Model model, PetitionView petition, SignedIn user, Words words, PetitionAction action, FilledForm form) {
        sheet.fillTried(model, petition, user, words, action, form);
        Meanwhile.add(model, form, petition);
        return PetitionSheet.VIEW;
    }

    /** The version that the page showed which holds the form; forms of programs need not say it. */
    private static @Nullable Long seen(SentForm form) {
        return form.text(Meanwhile.VERSION)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private String notice(
            PetitionAction action, SentActions.Done done, PetitionView petition, SignedIn user, Words words) {
        String kind = words.say("action.kind." + petition.kind());
        if (done.result().events().isEmpty()) {
            return words.say("action.done.before", kind, petition.reference());
        }
        String key = "action.done." + action.path();
        return done.command() instanceof MergePetition merge
                ? words.say(
                        key,
                        kind,
                        petition.reference(),
                        sheet.require(merge.into().value(), user).reference())
                : words.say(key, kind, petition.reference());
    }
}
