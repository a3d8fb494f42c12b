package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Rules of the supervisors' flags. */
final class Flagging {
    private Flagging() {}

    static List<PetitionEvent> raise(
            PetitionState.Recorded petition, FlagForSupervision command, Circumstances circumstances) {
        if (command.reasons().isEmpty()) {
            throw new Refused(RefusalCode.FIELD_MISSING, List.of(FlagReason.values()), null, "reasons");
        }
        if (openFlag(petition, command.reasons()).isPresent()) {
            return List.of();
        }
        if (petition.stage() == Stage.SPLIT || petition.stage() == Stage.MERGED) {
            throw PetitionRules.wrongStage(petition, command);
        }
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), petition.receivedOn(), "receivedOn", "on");
        return List.of(new SupervisionFlagged(
                petition.receipt().petitionId(),
                "f" + (petition.supervision().flags().size() + 1),
                command.reasons().stream().sorted().toList(),
                command.reason(),
                command.document(),
                command.on()));
    }

    static List<PetitionEvent> clear(PetitionState.Recorded petition, ClearFlag command, Circumstances circumstances) {
        Supervision.Flag flag = petition.supervision()
                .flag(command.flagId())
                .orElseThrow(() -> new Refused(
                        RefusalCode.UNKNOWN_FLAG,
                        petition.supervision().flags().stream()
                                .map(known -> known.raised().flagId())
                                .toList(),
                        command.flagId(),
                        "flagId"));
        if (!flag.isOpen()) {
            return List.of();
        }
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), flag.raised().on(), "flagged", "on");
        return List.of(new SupervisionFlagCleared(
                petition.receipt().petitionId(), command.flagId(), command.reason(), command.document(), command.on()));
    }

    /** Returns the open flag with exactly these reasons, if there is one. */
    static Optional<Supervision.Flag> openFlag(PetitionState.Recorded petition, Set<FlagReason> reasons) {
        return petition.supervision().flags().stream()
                .filter(flag ->
                        flag.isOpen() && Set.copyOf(flag.raised().reasons()).equals(reasons))
                .findFirst();
    }
}
