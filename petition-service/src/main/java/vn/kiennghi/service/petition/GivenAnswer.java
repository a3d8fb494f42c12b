package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.stream.Stream;
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
 * @param ratedOn the day of that
 * @param verdict what was found last of its claim (R4)
 * @param judgedOn the day of that
 */
record GivenAnswer(
        int number,
        Answered answered,
        @Nullable Rating rating,
        @Nullable LocalDate ratedOn,
        Verdict verdict,
        @Nullable LocalDate judgedOn) {

    /** How an answer was weighed. */
    record Rating(boolean accepted, AnswerCriteria criteria) {}

    static GivenAnswer of(int number, Answered answered) {
        return new GivenAnswer(number, answered, null, null, Verdict.UNVERIFIED, null);
    }

    /** Returns whether it was sent back, so that its outcome does not count. */
    boolean rejected() {
        return rating != null && !rating.accepted();
    }

    /** Returns the days on which the council weighed it and judged its claim last. */
    Stream<LocalDate> reviewedOn() {
        return Stream.of(Stream.ofNullable(ratedOn), Stream.ofNullable(judgedOn))
                .flatMap(days -> days);
    }

    GivenAnswer after(AnswerAccepted accepted) {
        return new GivenAnswer(
                number, answered, new Rating(true, accepted.criteria()), accepted.on(), verdict, judgedOn);
    }

    GivenAnswer after(AnswerRejected rejected) {
        return new GivenAnswer(
                number, answered, new Rating(false, rejected.criteria()), rejected.on(), verdict, judgedOn);
    }

    GivenAnswer with(Verdict found, LocalDate on) {
        return new GivenAnswer(number, answered, rating, ratedOn, found, on);
    }
}
