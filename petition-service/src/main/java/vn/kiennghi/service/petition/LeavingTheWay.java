package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.List;
import vn.kiennghi.api.petition.PetitionCommand.AnswerOnTheSpot;
import vn.kiennghi.api.petition.PetitionCommand.ReturnToSource;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AnsweredOnTheSpot;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/** Rules by which a petition is not handed on at all: it was answered at the meeting, or is none (R30). */
final class LeavingTheWay {
    private LeavingTheWay() {}

    static List<PetitionEvent> answeredOnTheSpot(
            PetitionState.Recorded petition, AnswerOnTheSpot command, Circumstances circumstances) {
        return switch (petition.way()) {
            case Way.Spoken done
            when Spelling.same(done.answered().summary(), command.summary())
                    && Spelling.same(done.answered().answeredBy(), command.answeredBy()) -> List.of();
            case Way.Open _ -> {
                inOrder(petition, command.on(), circumstances);
                yield List.of(new AnsweredOnTheSpot(
                        petition.receipt().petitionId(),
                        Spelling.stored(command.summary()),
                        Spelling.stored(command.answeredBy()),
                        command.reason(),
                        command.document(),
                        command.on()));
            }
            case Way.Split _, Way.Forwarded _, HandedOver _, Way.Merged _, Way.Returned _, Way.Spoken _, Way.Closed _ ->
                throw PetitionRules.wrongStage(petition, command);
        };
    }

    /** R30: complaints and denunciations are kept in registers of their own, where the law gives them another way. */
    static List<PetitionEvent> whatIsNoPetitionGoesBackToItsSource(
            PetitionState.Recorded petition, ReturnToSource command, Circumstances circumstances) {
        return switch (petition.way()) {
            case Way.Returned done when done.returned().ground() == command.ground() -> List.of();
            case Way.Open _ -> {
                if (command.ground() == ReturnGround.OTHER && command.reason() == null) {
                    throw new Refused(
                            RefusalCode.REASON_REQUIRED, "a reason (" + command.ground() + ")", null, "reason");
                }
                inOrder(petition, command.on(), circumstances);
                yield List.of(new ReturnedToSource(
                        petition.receipt().petitionId(),
                        command.ground(),
                        command.reason(),
                        command.document(),
                        command.on()));
            }
            case Way.Split _, Way.Forwarded _, HandedOver _, Way.Merged _, Way.Returned _, Way.Spoken _, Way.Closed _ ->
                throw PetitionRules.wrongStage(petition, command);
        };
    }

    private static void inOrder(PetitionState.Recorded petition, LocalDate on, Circumstances circumstances) {
        whatHappenedIsNeverInTheFuture(on, circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(on, petition.inTheOfficeSince(), "receivedOn", "on");
    }
}
