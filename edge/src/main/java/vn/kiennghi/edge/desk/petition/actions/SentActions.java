package vn.kiennghi.edge.desk.petition.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.transfer.PetitionsOnTheirWay;

/** Does what a form of a petition's page asks for. */
@Component
public class SentActions {
    /** Name of the page's parameter that says which action's form stands open. */
    public static final String OPEN = "do";

    /** The button that asks for one more row instead of sending the form off. */
    private static final String ONE_MORE = "more";

    private final CommandDispatch commands;
    private final PetitionsOnTheirWay onTheirWay;
    private final SentEntries entries;
    private final RecordedReferences references;
    private final Clock clock;

    SentActions(
            CommandDispatch commands,
            PetitionsOnTheirWay onTheirWay,
            SentEntries entries,
            RecordedReferences references,
            Clock clock) {
        this.commands = commands;
        this.onTheirWay = onTheirWay;
        this.entries = entries;
        this.references = references;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param undo address of the form that takes it back; empty: nothing was recorded, or nothing takes it back on the page
     */
    public record Done(PetitionCommand command, PetitionResult result, Optional<String> undo) {}

    /**
     * Sends the command that the form describes.
     *
     * @param seen version of the petition that the form's page showed; null: unknown
     * @throws vn.kiennghi.edge.platform.problem.ProblemException if the form is filled in wrongly
     */
    public Done done(PetitionAction action, PetitionView petition, PetitionId id, SentForm form, @Nullable Long seen) {
        PetitionCommand command = references.meant(
                form.translatedBody(action.body(), sent -> entries.inTermsOfBody(action, petition, sent))
                        .command(id, LocalDate.now(clock)));
        onTheirWay.leaveAlone(command);
        PetitionResult result = commands.send(command, PetitionResult.class, seen);
        return new Done(
                command,
                result,
                result.events().isEmpty() ? Optional.empty() : UndoAddress.of(action, command, result));
    }

    /** Returns the name that the page gives to the form which was sent. */
    public static String nameOf(PetitionAction action, SentForm form) {
        return switch (action) {
            case FLAG_CLEARING -> ActionForms.clearing(form.text("flagId").orElse(""));
            case TOLD_APART -> ActionForms.parting(form.text("from").orElse(""));
            default -> action.path();
        };
    }

    /** Returns the form with one more row, if that is what was asked for instead of sending it off. */
    public static Optional<FilledForm> withOneMoreRow(PetitionAction action, PetitionView petition, SentForm form) {
        return form.text(ONE_MORE).map(asked -> SplitRows.oneMore(form.filled(action.path()), petition.reference()));
    }

    /** Returns a refused form as it is shown again, so that its messages meet the rows which they are about. */
    public static FilledForm again(PetitionAction action, PetitionView petition, FilledForm form) {
        return action == PetitionAction.SPLIT ? SplitRows.closedUp(form, petition.reference()) : form;
    }
}
