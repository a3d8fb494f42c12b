package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionPage.Lead;
import vn.kiennghi.api.petition.PetitionPage.Marks;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Review;

/** Decides which conditions hold of a row: the one place from which lists, their numbers and the marks of a line follow. */
final class Conditions {
    private final LocalDate today;
    private final MattersOfTerms matters;

    /** @param today the day as of which a promise is broken or not */
    Conditions(LocalDate today, MattersOfTerms matters) {
        this.today = today;
        this.matters = matters;
    }

    /** @param ofOneSession whether the list is that of one session, so that a matter has its line there */
    boolean holds(Condition condition, PetitionRow row, boolean ofOneSession) {
        return switch (condition) {
            case TO_REVIEW -> waits(row, Stage.ANSWERED) && accepted(row.answer()) == null;
            case TO_VERIFY -> answered(row) && row.outcome() == Outcome.RESOLVED && row.verdict() == Verdict.UNVERIFIED;
            case SENT_BACK -> sentBack(row);
            case HANDED_BACK -> row.handedBack();
            case WITHOUT_ROADMAP -> row.withoutRoadmap();
            case PROMISE_PASSED -> promisePassed(row);
            case TO_INFORM -> answered(row) && found(row) && !informed(row);
            case TO_CLOSE -> answered(row) && row.verdict() == Verdict.CONFIRMED && informed(row);
            case LEADS_OTHERS -> !matters.of(row).mergedInto(row.id()).isEmpty();
            case REPEATED -> matters.of(row).repeated(row);
            case VOICE -> Matters.isVoice(row);
            case FOLLOWED -> Matters.isFollowed(row);
            case MATTER -> matters.of(row).standsForItsMatter(row, ofOneSession);
            case REPEATED_MATTER ->
                matters.of(row).repeated(row) && matters.of(row).standsForItsMatter(row, ofOneSession);
            case UNRESOLVED_MATTER ->
                matters.of(row).repeated(row)
                        && !matters.of(row).resolved(row)
                        && matters.of(row).standsForItsMatter(row, ofOneSession);
        };
    }

    /** Returns what the line of the register says of it. */
    Marks marks(PetitionRow row) {
        Matters ofTerm = matters.of(row);
        PetitionRow lead = ofTerm.lead(row);
        return new Marks(
                lead == null ? null : new Lead(lead.id(), lead.receipt().reference()),
                ofTerm.mergedInto(row.id()).size(),
                Math.max(1, ofTerm.raised(row.id()).size()),
                sentBack(row),
                promisePassed(row));
    }

    private static boolean waits(PetitionRow row, Stage stage) {
        return row.stage() == stage;
    }

    /** Whether there is an answer that the council has not sent back. */
    private static boolean answered(PetitionRow row) {
        return (waits(row, Stage.ANSWERED) || waits(row, Stage.VERIFIED)) && row.answer() != null;
    }

    // An answered petition comes back to these stages only when the council sends its answer back or disputes it.
    private static boolean sentBack(PetitionRow row) {
        return !row.answers().isEmpty() && (waits(row, Stage.ASSIGNED) || waits(row, Stage.TRANSFERRED));
    }

    private boolean promisePassed(PetitionRow row) {
        Answer answer = row.answer();
        LocalDate promised = answer == null ? null : answer.promisedOn();
        return row.aside() == null
                && answer != null
                && answer.outcome().promisesWork()
                && promised != null
                && promised.isBefore(today);
    }

    private static boolean found(PetitionRow row) {
        return Boolean.TRUE.equals(accepted(row.answer()))
                || row.verdict() == Verdict.CONFIRMED
                // Who is declined is told in any case (R7).
                || row.outcome().declines();
    }

    /** R35: a notice counts from the day of the answer in force on. */
    private static boolean informed(PetitionRow row) {
        Answer answer = row.answer();
        return answer != null
                && row.notices().stream().anyMatch(notice -> !notice.on().isBefore(answer.on()));
    }

    /** How the answer was weighed last; null: not yet. */
    private static @Nullable Boolean accepted(@Nullable Answer answer) {
        return answer == null
                ? null
                : answer.reviews().stream()
                        .map(Review::accepted)
                        .filter(Objects::nonNull)
                        .reduce((one, next) -> next)
                        .orElse(null);
    }
}
