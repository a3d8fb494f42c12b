package vn.kiennghi.service.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.Verdict;

/**
 * An answer and what the council has found of it since.
 *
 * @param number 1 for the first recorded
 * @param rating how it was weighed last (R21); null: not yet
 * @param verdict what was found last of its claim (R4)
 * @param reviewedOn the day of either
 */
record GivenAnswer(
        int number,
        Answered answered,
        @Nullable Rating rating,
        Verdict verdict,
        @Nullable LocalDate reviewedOn) {

    /** How an answer was weighed. */
    record Rating(boolean accepted, AnswerCriteria criteria) {}

    static GivenAnswer of(int number, Answered answered) {
        return new GivenAnswer(number, answered, null, Verdict.UNVERIFIED, null);
    }

    /** Returns whether it was sent back, so that its outcome does not count. */
    boolean rejected() {
        return rating != null && !rating.accepted();
    }

    GivenAnswer after(AnswerAccepted accepted) {
        return new GivenAnswer(number, answered, new Rating(true, accepted.criteria()), verdict, accepted.on());
    }

    GivenAnswer after(AnswerRejected rejected) {
        return new GivenAnswer(number, answered, new Rating(false, rejected.criteria()), verdict, rejected.on());
    }

    GivenAnswer with(Verdict found, LocalDate on) {
        return new GivenAnswer(number, answered, rating, found, on);
    }
}
