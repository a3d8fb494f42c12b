package vn.kiennghi.service.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionResult;

/** What the sender of a command is told about the petition. */
final class PetitionResults {
    private PetitionResults() {}

    static PetitionResult of(
            PetitionState state, PetitionCommand command, List<PetitionEvent> events, @Nullable Long version) {
        return switch (state) {
            case PetitionState.NotReceived _ -> throw new IllegalStateException("a handled command left no petition");
            case PetitionState.Recorded petition ->
                new PetitionResult(
                        petition.receipt().petitionId(),
                        petition.stage(),
                        petition.outcome(),
                        petition.verdict(),
                        events.stream()
                                .map(event -> event.getClass().getSimpleName())
                                .toList(),
                        flagId(petition, command),
                        version == null ? 0 : version);
        };
    }

    private static @Nullable String flagId(PetitionState.Recorded petition, PetitionCommand command) {
        if (command instanceof FlagForSupervision flag) {
            return Flagging.openFlag(petition, flag.reasons())
                    .map(open -> open.raised().flagId())
                    .orElse(null);
        }
        return command instanceof ClearFlag clear ? clear.flagId() : null;
    }
}
