package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ReviewAnswer;
import vn.kiennghi.api.petition.PetitionCommand.ReviewResolution;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/**
 * Rules by which the council weighs an answer (R21) and what it claims (R4). It looks at the answer whose outcome counts; what it
 * sent back or disputed last it can take back as long as the agency has not answered again.
 */
final class Reviewing {
    private Reviewing() {}

    static List<PetitionEvent> answer(
            PetitionState.Recorded petition, ReviewAnswer command, Circumstances circumstances) {
        GivenAnswer answer = underReview(petition, command, GivenAnswer::rejected);
        if (new GivenAnswer.Rating(command.accepted(), command.criteria()).equals(answer.rating())) {
            return List.of();
        }
        anAcceptedAnswerIsOnPoint(command);
        whoSendsAnAnswerBackSaysWhatItLacks(command);
        allowed(answer, command.on(), circumstances);
        aLaterLookIsNotBeforeTheOneItReplaces(command.on(), answer.ratedOn());
        String id = petition.receipt().petitionId();
        return List.of(
                command.accepted()
                        ? new AnswerAccepted(
                                id,
                                answer.number(),
                                command.criteria(),
                                command.reason(),
                                command.document(),
                                command.on())
                        : new AnswerRejected(
                                id,
                                answer.number(),
                                command.criteria(),
                                command.reason(),
                                command.document(),
                                command.on()));
    }

    static List<PetitionEvent> resolution(
            PetitionState.Recorded petition, ReviewResolution command, Circumstances circumstances) {
        GivenAnswer answer =
                underReview(petition, command, given -> !given.rejected() && given.verdict() == Verdict.DISPUTED);
        aVerdictConfirmsOrDisputes(command);
        if (answer.verdict() == command.verdict()) {
            return List.of();
        }
        allowed(answer, command.on(), circumstances);
        aLaterLookIsNotBeforeTheOneItReplaces(command.on(), answer.judgedOn());
        String id = petition.receipt().petitionId();
        return List.of(
                command.verdict() == Verdict.CONFIRMED
                        ? new ResolutionConfirmed(
                                id, answer.number(), command.reason(), command.document(), command.on())
                        : new ResolutionDisputed(
                                id,
                                answer.number(),
                                whoDisputesAResolutionGivesAReason(command),
                                command.document(),
                                command.on()));
    }

    private static void aVerdictConfirmsOrDisputes(ReviewResolution command) {
        if (command.verdict() == Verdict.UNVERIFIED) {
            throw new Refused(RefusalCode.FIELD_INVALID, "CONFIRMED, DISPUTED", command.verdict(), "verdict");
        }
    }

    private static GivenAnswer underReview(
            PetitionState.Recorded petition, PetitionCommand command, Predicate<GivenAnswer> canBeTakenBack) {
        if (!(petition.way() instanceof HandedOver handed)) {
            throw PetitionRules.wrongStage(petition, command);
        }
        Optional<GivenAnswer> answer = handed.progress().isAnswered()
                ? handed.answerInForce()
                : handed.progress() == Stage.ASSIGNED ? handed.reviewedLast().filter(canBeTakenBack) : Optional.empty();
        return answer.orElseThrow(() -> PetitionRules.wrongStage(petition, command));
    }

    /** R21: an answer must address the petition as asked. */
    private static void anAcceptedAnswerIsOnPoint(ReviewAnswer command) {
        if (command.accepted() && !command.criteria().onPoint()) {
            throw new Refused(RefusalCode.FIELD_INVALID, "true", "false", "criteria.onPoint");
        }
    }

    /** R21: the agency is asked for another answer and must know what this one lacks. */
    private static void whoSendsAnAnswerBackSaysWhatItLacks(ReviewAnswer command) {
        if (!command.accepted()
                && command.reason() == null
                && command.criteria().unmet().isEmpty()) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason, or a criterion that is not met", null, "reason");
        }
    }

    /** R4: a rejected resolution is open again, and the reason says what is still to be done. */
    private static String whoDisputesAResolutionGivesAReason(ReviewResolution command) {
        if (command.reason() == null) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason (DISPUTED)", null, "reason");
        }
        return command.reason();
    }

    private static void allowed(GivenAnswer answer, LocalDate on, Circumstances circumstances) {
        whoAnsweredNeverReviews(answer, circumstances);
        whatHappenedIsNeverInTheFuture(on, circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(on, answer.answered().on(), "answered", "on");
    }

    private static void aLaterLookIsNotBeforeTheOneItReplaces(LocalDate on, @Nullable LocalDate before) {
        if (before != null) {
            aStepIsNeverBeforeTheOneItFollows(on, before, "reviewed", "on");
        }
    }

    /** R34: who recorded an answer does not judge it; an ADMIN in the place of every role may, and the record says so. */
    private static void whoAnsweredNeverReviews(GivenAnswer answer, Circumstances circumstances) {
        boolean own = answer.number() <= circumstances.answeredBy().size()
                && circumstances
                        .sender()
                        .user()
                        .equals(circumstances.answeredBy().get(answer.number() - 1));
        if (own && !circumstances.sender().administrator()) {
            throw new Refused(
                    RefusalCode.OWN_ANSWER,
                    "a user other than " + circumstances.sender().user(),
                    circumstances.sender().user(),
                    null);
        }
    }
}
