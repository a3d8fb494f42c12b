package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.util.List;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionCommand.UnmergePetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionUnmerged;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/**
 * Rules of merging (R10): duplicates of one session are followed with a lead petition, not deleted, and can be parted again. What
 * comes back in a later session is no duplicate but a repeat (R11).
 */
final class Merging {
    private Merging() {}

    static List<PetitionEvent> merge(
            PetitionState.Recorded petition, MergePetition command, Circumstances circumstances) {
        String into = command.into().value();
        return switch (petition.way()) {
            case Way.Merged done -> unchangedIfWithTheSame(done, into);
            case Way.Open _ -> merged(petition, command, circumstances);
            case HandedOver handed -> {
                if (!handed.answers().isEmpty()) {
                    throw PetitionRules.wrongStage(petition, command);
                }
                yield merged(petition, command, circumstances);
            }
            case Way.Split _, Way.Forwarded _, Way.Returned _, Way.Spoken _, Way.Closed _ ->
                throw PetitionRules.wrongStage(petition, command);
        };
    }

    private static List<PetitionEvent> unchangedIfWithTheSame(Way.Merged done, String into) {
        if (!done.merged().into().equals(into)) {
            throw new Refused(
                    RefusalCode.MERGED_ELSEWHERE,
                    done.merged().into() + " (" + done.merged().on() + ")",
                    into,
                    "into");
        }
        return List.of();
    }

    private static List<PetitionEvent> merged(
            PetitionState.Recorded petition, MergePetition command, Circumstances circumstances) {
        PetitionState.Recorded lead = OtherPetitions.another(petition, command.into(), "into", circumstances);
        aDuplicateIsOfTheSameSession(petition, lead);
        theLeadIsStillFollowed(lead);
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        petition.way()
                .days()
                .forEach(day -> aStepIsNeverBeforeTheOneItFollows(
                        command.on(), day, petition.stage().name(), "on"));
        aStepIsNeverBeforeTheOneItFollows(command.on(), petition.inTheOfficeSince(), "receivedOn", "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), lead.receivedOn(), "receivedOn", "on");
        return List.of(new PetitionMerged(
                petition.receipt().petitionId(),
                command.into().value(),
                command.reason(),
                command.document(),
                command.on()));
    }

    /** R10, R11: what comes back in another session is a repeat and is linked as such. */
    private static void aDuplicateIsOfTheSameSession(PetitionState.Recorded petition, PetitionState.Recorded lead) {
        if (!lead.receipt().sessionId().equals(petition.receipt().sessionId())) {
            throw new Refused(
                    RefusalCode.OTHER_SESSION,
                    petition.receipt().sessionId(),
                    lead.receipt().sessionId(),
                    "into");
        }
    }

    private static void theLeadIsStillFollowed(PetitionState.Recorded lead) {
        if (!lead.stage().isOnItsWay()) {
            throw new Refused(RefusalCode.LEAD_NOT_OPEN, CommandAtStage.ofLeads(), lead.stage(), "into");
        }
    }

    static List<PetitionEvent> unmerge(
            PetitionState.Recorded petition, UnmergePetition command, Circumstances circumstances) {
        if (!(petition.way() instanceof Way.Merged done)) {
            if (petition.past().parted(command.on(), command.reason())) {
                return List.of();
            }
            throw new Refused(RefusalCode.NOT_MERGED, "MERGED", petition.stage(), null);
        }
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), done.merged().on(), "merged", "on");
        return List.of(new PetitionUnmerged(
                petition.receipt().petitionId(),
                done.merged().into(),
                command.reason(),
                command.document(),
                command.on()));
    }
}
