package vn.kiennghi.edge.desk.petition.actions;

import java.util.Optional;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.LinkRepeat;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.edge.body.petition.PetitionAction;

/** Where somebody takes back what he has just recorded: the form for it, open on the same page. */
final class UndoAddress {
    private UndoAddress() {}

    /** Returns the address, if another action takes back what was done. Whoever may do the one may do the other. */
    static Optional<String> of(PetitionAction action, PetitionCommand command, PetitionResult result) {
        return switch (action) {
            case MERGE -> form(result, PetitionAction.UNMERGE, PetitionAction.UNMERGE.path());
            case RETURN, ON_THE_SPOT_ANSWER, CLOSING ->
                form(result, PetitionAction.REOPENING, PetitionAction.REOPENING.path());
            case REPEAT ->
                command instanceof LinkRepeat link
                        ? form(
                                result,
                                PetitionAction.TOLD_APART,
                                ActionForms.parting(link.of().value()))
                        : Optional.empty();
            case FLAGS ->
                Optional.ofNullable(result.flagId())
                        .flatMap(flag -> form(result, PetitionAction.FLAG_CLEARING, ActionForms.clearing(flag)));
            default -> Optional.empty();
        };
    }

    private static Optional<String> form(PetitionResult result, PetitionAction undoing, String name) {
        return Optional.of(
                "/petitions/" + result.id() + "?" + SentActions.OPEN + "=" + undoing.path() + "#action-" + name);
    }
}
