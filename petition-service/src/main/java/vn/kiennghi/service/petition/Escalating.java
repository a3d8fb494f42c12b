package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.PetitionCommand.Escalate;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionEscalated;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/** Rules of the ladder of measures (R28). */
final class Escalating {
    private Escalating() {}

    static List<PetitionEvent> decide(PetitionState.Recorded petition, Escalate command, Circumstances circumstances) {
        List<SupervisionEscalated> steps = petition.supervision().steps();
        if (steps.stream().anyMatch(step -> isThatOf(step, command))) {
            return List.of();
        }
        switch (petition.way()) {
            case HandedOver _, Way.Forwarded _ -> {}
            case Way.Open _, Way.Split _, Way.Merged _, Way.Returned _, Way.Spoken _, Way.Closed _ ->
                throw PetitionRules.wrongStage(petition, command);
        }
        everyStepOfTheLadderHasADocument(command);
        EscalationStep last = steps.isEmpty() ? null : steps.getLast().step();
        aStepOutOfTheLaddersOrderNeedsAReason(last, command);
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        if (last != null && inOrder(last, command.step())) {
            aStepIsNeverBeforeTheOneItFollows(command.on(), steps.getLast().on(), last.name(), "on");
        }
        petition.way()
                .days()
                .min(LocalDate::compareTo)
                .ifPresent(day -> aStepIsNeverBeforeTheOneItFollows(command.on(), day, "issuedOn", "on"));
        return List.of(new SupervisionEscalated(
                petition.receipt().petitionId(), command.step(), command.reason(), command.document(), command.on()));
    }

    private static boolean isThatOf(SupervisionEscalated step, Escalate command) {
        return step.step() == command.step()
                && step.on().equals(command.on())
                && Spelling.same(step.document().number(), command.document().number());
    }

    /** R28: each step has its document and its date. */
    private static void everyStepOfTheLadderHasADocument(Escalate command) {
        if (command.document().number() == null) {
            throw new Refused(RefusalCode.DOCUMENT_REQUIRED, "number and date of a document", null, "documentNumber");
        }
    }

    /** R28: the ladder is climbed step by step; what really happened otherwise is recorded with its reason. */
    private static void aStepOutOfTheLaddersOrderNeedsAReason(@Nullable EscalationStep last, Escalate command) {
        if (!inOrder(last, command.step()) && command.reason() == null) {
            throw new Refused(
                    RefusalCode.REASON_REQUIRED,
                    "a reason (" + (last == null ? "" : last + " → ") + command.step() + ")",
                    null,
                    "reason");
        }
    }

    private static boolean inOrder(@Nullable EscalationStep last, EscalationStep step) {
        if (last == null) {
            return step == EscalationStep.REMINDER;
        }
        boolean oneUp = step.ordinal() == last.ordinal() + 1;
        boolean remindedOnce = last == EscalationStep.REMINDER && step == EscalationStep.RECOMMENDATION;
        boolean remindedAgain = last.isReminder() && step == EscalationStep.FURTHER_REMINDER;
        return oneUp || remindedOnce || remindedAgain;
    }
}
