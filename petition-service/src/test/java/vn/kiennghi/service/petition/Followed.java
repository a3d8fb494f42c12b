package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.NO_DOCUMENT;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand.ClosePetition;
import vn.kiennghi.api.petition.PetitionCommand.Escalate;
import vn.kiennghi.api.petition.PetitionCommand.InformVoters;
import vn.kiennghi.api.petition.PetitionCommand.ReopenPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReviewAnswer;
import vn.kiennghi.api.petition.PetitionCommand.ReviewResolution;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReopened;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
import vn.kiennghi.api.petition.Verdict;

/** What follows an answer: review, verdict, measures, notice, closing. Reviewed 10/12, told 20/12, closed 31/12/2022. */
final class Followed {
    static final LocalDate REVIEWED_ON = LocalDate.of(2022, 12, 10);
    static final LocalDate TOLD_ON = LocalDate.of(2022, 12, 20);
    static final LocalDate CLOSED_ON = LocalDate.of(2022, 12, 31);
    static final AnswerCriteria GOOD = new AnswerCriteria(true, true, true, true);
    static final AnswerCriteria UNDATED = new AnswerCriteria(true, true, false, true);

    private Followed() {}

    static Answered answered(Outcome outcome, LocalDate on) {
        return new Answered(
                PETITION.value(),
                "so-gtvt",
                outcome,
                "Theo báo cáo của UBND",
                null,
                new DocumentReference("783/BC-UBND", on, null, "KT. CHỦ TỊCH"),
                outcome.declines() ? "chưa bố trí được vốn" : null,
                on);
    }

    static List<PetitionEvent> anAnsweredPetition(Outcome outcome, PetitionEvent... andThen) {
        return Stream.of(anAssignedPetition().stream(), Stream.of(answered(outcome, ANSWERED_ON)), Stream.of(andThen))
                .<PetitionEvent>flatMap(events -> events)
                .toList();
    }

    static ReviewAnswer review(boolean accepted, AnswerCriteria criteria, LocalDate on) {
        return new ReviewAnswer(PETITION, accepted, criteria, on, null, NO_DOCUMENT);
    }

    static AnswerAccepted accepted(int number, LocalDate on) {
        return new AnswerAccepted(PETITION.value(), number, GOOD, null, NO_DOCUMENT, on);
    }

    static AnswerRejected rejected(int number, LocalDate on) {
        return new AnswerRejected(PETITION.value(), number, UNDATED, null, NO_DOCUMENT, on);
    }

    static ReviewResolution verdict(Verdict verdict, LocalDate on, @Nullable String reason) {
        return new ReviewResolution(PETITION, verdict, on, reason, NO_DOCUMENT);
    }

    static ResolutionConfirmed confirmed(int number, LocalDate on) {
        return new ResolutionConfirmed(PETITION.value(), number, null, NO_DOCUMENT, on);
    }

    static ResolutionDisputed disputed(int number, LocalDate on) {
        return new ResolutionDisputed(PETITION.value(), number, "mới sửa được 200 m", NO_DOCUMENT, on);
    }

    static Escalate escalate(EscalationStep step, LocalDate on, @Nullable String number, @Nullable String reason) {
        return new Escalate(PETITION, step, on, reason, new DocumentReference(number, on, null, null));
    }

    static InformVoters inform(LocalDate on) {
        return new InformVoters(PETITION, NoticeChannel.MEETING, "Xã Phương Viên", on, null, NO_DOCUMENT);
    }

    static VotersInformed informed(LocalDate on) {
        return new VotersInformed(PETITION.value(), NoticeChannel.MEETING, "Xã Phương Viên", null, NO_DOCUMENT, on);
    }

    static ClosePetition close(LocalDate on, @Nullable String exception) {
        return new ClosePetition(PETITION, exception, on, null, NO_DOCUMENT);
    }

    static PetitionClosed closed(LocalDate on) {
        return new PetitionClosed(PETITION.value(), null, null, NO_DOCUMENT, on);
    }

    static ReopenPetition reopen(LocalDate on, @Nullable String reason) {
        return new ReopenPetition(PETITION, on, reason, NO_DOCUMENT);
    }

    static PetitionReopened reopened(LocalDate on) {
        return new PetitionReopened(PETITION.value(), "cử tri phản ánh lại", NO_DOCUMENT, on);
    }
}
