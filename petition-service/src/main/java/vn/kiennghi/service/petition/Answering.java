package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/**
 * Rules of answers. A vague answer (work promised without a date) is recorded as it is and listed as "không lộ trình" (R5); an answer
 * is not a resolution (R2). An answer that the council found good does not shut out a further one (R20).
 */
final class Answering {
    private Answering() {}

    static List<PetitionEvent> decide(PetitionState.Recorded petition, Answer command, Circumstances circumstances) {
        Answered answered = new Answered(
                petition.receipt().petitionId(),
                command.agency(),
                command.outcome(),
                Spelling.stored(command.summary()),
                command.promisedOn(),
                command.document(),
                command.reason(),
                command.on());
        if (isRecorded(petition, answered)) {
            return List.of();
        }
        if (!(petition.way() instanceof HandedOver handed)) {
            throw PetitionRules.wrongStage(petition, command);
        }
        anAnswerHasAnOutcome(command);
        anAnswerRestsOnADocument(command);
        whoDeclinesGivesAReason(command);
        Assigning.known(petition, command.agency(), "agency", circumstances);
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), handed.transfer().on(), "issuedOn", "on");
        if (command.promisedOn() != null) {
            aStepIsNeverBeforeTheOneItFollows(command.promisedOn(), command.on(), "on", "promisedOn");
        }
        if (handed.progress() == Stage.TRANSFERRED) {
            anAgencyAnswersOnlyWhatIsAssignedToIt(command, circumstances);
            HandingOn.aWithdrawnDocumentHandsNothingOn(handed.transfer().transferId(), circumstances);
            return List.of(leadTakenFrom(answered), answered);
        }
        onlyAChargedAgencyAnswers(handed, command);
        return List.of(answered);
    }

    /** A table that is imported again says nothing new, also where the petition was closed or merged since. */
    private static boolean isRecorded(PetitionState.Recorded petition, Answered answered) {
        return petition.atTheCommittee().stream()
                .flatMap(handed -> handed.answers().stream())
                .anyMatch(before -> saysTheSame(before.answered(), answered));
    }

    /** R20: the same document with the same content is the same answer; a new one is a further answer. */
    private static boolean saysTheSame(Answered one, Answered other) {
        return one.agency().equals(other.agency())
                && one.outcome() == other.outcome()
                && Spelling.same(one.summary(), other.summary())
                && Objects.equals(one.promisedOn(), other.promisedOn())
                && Spelling.same(one.reason(), other.reason())
                && Spelling.same(one.document().number(), other.document().number())
                && one.on().equals(other.on());
    }

    private static void anAnswerHasAnOutcome(Answer command) {
        if (!command.outcome().isClaimed()) {
            throw new Refused(RefusalCode.FIELD_INVALID, "an outcome other than NONE", command.outcome(), "outcome");
        }
    }

    /** R19: a change of status by an agency needs a document with number and date. */
    private static void anAnswerRestsOnADocument(Answer command) {
        if (command.document().number() == null || command.document().date() == null) {
            throw new Refused(RefusalCode.DOCUMENT_REQUIRED, "number and date of a document", null, "documentNumber");
        }
    }

    /** R7: to decline is legitimate, but needs its reason. */
    private static void whoDeclinesGivesAReason(Answer command) {
        if (command.outcome().declines() && command.reason() == null) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason (" + command.outcome() + ")", null, "reason");
        }
    }

    /** R34: the office may record an answer that came without an assignment; an agency does not make itself the lead. */
    private static void anAgencyAnswersOnlyWhatIsAssignedToIt(Answer command, Circumstances circumstances) {
        if (circumstances.sender().agency()) {
            throw new Refused(RefusalCode.NOT_ASSIGNED_AGENCY, "an assignment", command.agency(), "agency");
        }
    }

    private static void onlyAChargedAgencyAnswers(HandedOver handed, Answer command) {
        AssignedToAgency assignment = handed.assignment().orElseThrow();
        if (!HandedOver.charges(assignment, command.agency())) {
            throw new Refused(RefusalCode.NOT_ASSIGNED_AGENCY, charged(assignment), command.agency(), "agency");
        }
        Optional<LocalDate> since = handed.chargedOn(command.agency());
        since.ifPresent(day -> aStepIsNeverBeforeTheOneItFollows(command.on(), day, "assigned", "on"));
    }

    private static String charged(AssignedToAgency assignment) {
        return assignment.coordinatingAgencies().isEmpty()
                ? assignment.leadAgency()
                : assignment.leadAgency() + ", " + String.join(", ", assignment.coordinatingAgencies());
    }

    /** No assignment was recorded: who answers is taken for the lead. */
    private static AssignedToAgency leadTakenFrom(Answered answered) {
        return new AssignedToAgency(
                answered.petitionId(),
                answered.agency(),
                List.of(),
                null,
                true,
                answered.document(),
                null,
                answered.on());
    }
}
