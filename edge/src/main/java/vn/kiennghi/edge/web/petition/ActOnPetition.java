package vn.kiennghi.edge.web.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.transfer.PetitionsOnTheirWay;
import vn.kiennghi.edge.web.catalogue.PageRefused;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.wording.Words;

/**
 * Takes the forms of a petition's page. Afterwards the page tells what was done; what a rule refuses comes back in the form
 * as it was filled in.
 */
@Controller
class ActOnPetition {
    /** The button that asks for one more row instead of sending the form off. */
    private static final String ONE_MORE = "more";

    private final CommandDispatch commands;
    private final PetitionsOnTheirWay onTheirWay;
    private final SheetModel sheet;
    private final SentEntries entries;
    private final RecordedReferences references;
    private final Clock clock;

    ActOnPetition(
            CommandDispatch commands,
            PetitionsOnTheirWay onTheirWay,
            SheetModel sheet,
            SentEntries entries,
            RecordedReferences references,
            Clock clock) {
        this.commands = commands;
        this.onTheirWay = onTheirWay;
        this.sheet = sheet;
        this.entries = entries;
        this.references = references;
        this.clock = clock;
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
        if (form.text(ONE_MORE).isPresent()) {
            FilledForm more = SplitRows.oneMore(form.filled(action.path()), petition.reference());
            return again(model, petition, user, words, action, more);
        }
        return form.attempt(
                nameOf(action, form),
                () -> {
                    PetitionCommand asked = references.meant(
                            form.translatedBody(action.body(), sent -> entries.inTermsOfBody(action, petition, sent))
                                    .command(petitionId, LocalDate.now(clock)));
                    onTheirWay.leaveAlone(asked);
                    PetitionResult result = commands.send(asked, PetitionResult.class, seen(form));
                    String done = notice(action, asked, result, petition, user, words);
                    Optional<String> undo =
                            result.events().isEmpty() ? Optional.empty() : UndoAddress.of(action, asked, result);
                    undo.ifPresentOrElse(address -> form.notice(done, address), () -> form.notice(done));
                    return "redirect:/petitions/" + petitionId.value();
                },
                filled -> again(
                        model,
                        sheet.require(id, user),
                        user,
                        words,
                        action,
                        action == PetitionAction.SPLIT ? SplitRows.closedUp(filled, petition.reference()) : filled));
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

    private static String nameOf(PetitionAction action, SentForm form) {
        return switch (action) {
            case FLAG_CLEARING -> ActionForms.clearing(form.text("flagId").orElse(""));
            case TOLD_APART -> ActionForms.parting(form.text("from").orElse(""));
            default -> action.path();
        };
    }

    private String notice(
            PetitionAction action,
            PetitionCommand command,
            PetitionResult result,
            PetitionView petition,
            SignedIn user,
            Words words) {
        String kind = words.say("action.kind." + petition.kind());
        if (result.events().isEmpty()) {
            return words.say("action.done.before", kind, petition.reference());
        }
        String done = "action.done." + action.path();
        return command instanceof MergePetition merge
                ? words.say(
                        done,
                        kind,
                        petition.reference(),
                        sheet.require(merge.into().value(), user).reference())
                : words.say(done, kind, petition.reference());
    }
}
