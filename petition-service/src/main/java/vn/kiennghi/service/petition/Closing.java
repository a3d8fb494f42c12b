package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.kiennghi.api.petition.PetitionCommand.ClosePetition;
import vn.kiennghi.api.petition.PetitionCommand.ReopenPetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReopened;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Rules of laying a petition to rest (R35) and of taking it up again. */
final class Closing {
    private Closing() {}

    static List<PetitionEvent> close(
            PetitionState.Recorded petition, ClosePetition command, Circumstances circumstances) {
        switch (petition.way()) {
            case Way.Closed _ -> {
                return List.of();
            }
            case Way.Open _, Way.Forwarded _, HandedOver _ -> {}
            case Way.Split _, Way.Merged _, Way.Returned _, Way.Spoken _ ->
                throw PetitionRules.wrongStage(petition, command);
        }
        String exception = command.exception() == null || command.exception().isBlank() ? null : command.exception();
        if (exception == null) {
            closingNeedsTheCouncilsVerdict(petition);
            whatAnAgencyHasToDoAgainIsNotClosed(petition, command);
            closingNeedsNoticeToTheVoters(petition);
        } else {
            whoseRequestIsDeclinedIsAlwaysTold(petition);
        }
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        Stream.concat(petition.way().days(), petition.notices().stream().map(VotersInformed::on))
                .max(LocalDate::compareTo)
                .ifPresent(day -> aStepIsNeverBeforeTheOneItFollows(
                        command.on(), day, petition.stage().name(), "on"));
        aStepIsNeverBeforeTheOneItFollows(command.on(), petition.inTheOfficeSince(), "receivedOn", "on");
        return List.of(new PetitionClosed(
                petition.receipt().petitionId(), exception, command.reason(), command.document(), command.on()));
    }

    /** R4, R21: an answer sent back or disputed asks for another one, whatever was confirmed of an earlier answer. */
    private static void whatAnAgencyHasToDoAgainIsNotClosed(PetitionState.Recorded petition, ClosePetition command) {
        if (petition.way() instanceof HandedOver handed
                && !handed.answers().isEmpty()
                && (handed.progress() == Stage.ASSIGNED || handed.progress() == Stage.TRANSFERRED)) {
            throw PetitionRules.wrongStage(petition, command);
        }
    }

    /** R4: what an agency claims is provisional until the council has confirmed it. */
    private static void closingNeedsTheCouncilsVerdict(PetitionState.Recorded petition) {
        if (petition.verdict() != Verdict.CONFIRMED) {
            throw new Refused(RefusalCode.VERDICT_MISSING, Verdict.CONFIRMED, petition.verdict(), null);
        }
    }

    /** R35. */
    private static void closingNeedsNoticeToTheVoters(PetitionState.Recorded petition) {
        if (!Informing.votersKnowTheResult(petition)) {
            throw new Refused(RefusalCode.VOTERS_NOT_INFORMED, "a notice to the voters", null, null);
        }
    }

    /** R7: to decline is legitimate, but voters are told, whatever exception there is. */
    private static void whoseRequestIsDeclinedIsAlwaysTold(PetitionState.Recorded petition) {
        if (petition.outcome().declines()) {
            closingNeedsNoticeToTheVoters(petition);
        }
    }

    static List<PetitionEvent> reopen(
            PetitionState.Recorded petition, ReopenPetition command, Circumstances circumstances) {
        boolean laidAside = petition.way().underneath() != petition.way();
        if (!laidAside && petition.past().reopened(command.on(), command.reason())) {
            return List.of();
        }
        LocalDate left = switch (petition.way()) {
            case Way.Closed closed -> closed.closed().on();
            case Way.Returned returned -> returned.returned().on();
            case Way.Spoken spoken -> spoken.answered().on();
            case Way.Open _, Way.Split _, Way.Forwarded _, HandedOver _, Way.Merged _ ->
                throw PetitionRules.wrongStage(petition, command);
        };
        if (command.reason() == null) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason", null, "reason");
        }
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), left, petition.stage().name(), "on");
        return List.of(new PetitionReopened(
                petition.receipt().petitionId(), command.reason(), command.document(), command.on()));
    }
}
