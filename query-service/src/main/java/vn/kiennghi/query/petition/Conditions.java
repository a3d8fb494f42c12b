package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionPage.Lead;
import vn.kiennghi.api.petition.PetitionPage.Marks;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Review;
import vn.kiennghi.query.petition.RowValues.By;

/** Decides which conditions hold of a row: the one place from which lists, their numbers and the marks of a line follow. */
final class Conditions {
    /** Those that neither the day nor another petition has a part in. */
    static final Set<Condition> OF_THE_ROW_ALONE = Collections.unmodifiableSet(EnumSet.of(
            Condition.TO_REVIEW,
            Condition.TO_VERIFY,
            Condition.SENT_BACK,
            Condition.HANDED_BACK,
            Condition.WITHOUT_ROADMAP,
            Condition.TO_INFORM,
            Condition.TO_CLOSE,
            Condition.VOICE,
            Condition.FOLLOWED));

    private Conditions() {}

    /**
     * Returns the petitions of a term of which a condition holds, or may hold where {@link #unresolved} decides; not to be changed.
     *
     * @param today the day as of which a promise is broken or not
     * @param ofOneSession whether the list is that of one session, so that a matter has its line there
     */
    static RoaringBitmap holding(Condition condition, RowsOfTerm term, LocalDate today, boolean ofOneSession) {
        Matters matters = term.matters();
        return switch (condition) {
            case TO_REVIEW, TO_VERIFY, SENT_BACK, HANDED_BACK, WITHOUT_ROADMAP, TO_INFORM, TO_CLOSE, VOICE, FOLLOWED ->
                term.values().having(By.CONDITION, condition);
            case PROMISE_PASSED -> term.values().before(By.PROMISED_ON, today);
            case LEADS_OTHERS -> matters.leadingOthers();
            case REPEATED -> matters.repeated();
            case MATTER -> matters.standingForTheirMatter(ofOneSession);
            // Of these some may be resolved: that is looked at last.
            case REPEATED_MATTER, UNRESOLVED_MATTER ->
                RoaringBitmap.and(matters.repeated(), matters.standingForTheirMatter(ofOneSession));
        };
    }

    /** Returns those of some petitions whose matter was never resolved. */
    static RoaringBitmap unresolved(RoaringBitmap among, RowsOfTerm term) {
        RoaringBitmap unresolved = new RoaringBitmap();
        among.forEach((int ordinal) -> {
            if (!term.matters().resolved(term.row(ordinal))) {
                unresolved.add(ordinal);
            }
        });
        return unresolved;
    }

    /** Returns whether one of the conditions holds that follow from the row alone; all others do not. */
    static boolean holds(Condition condition, PetitionRow row) {
        return switch (condition) {
            case TO_REVIEW -> waits(row, Stage.ANSWERED) && accepted(row.answer()) == null;
            case TO_VERIFY -> answered(row) && row.outcome() == Outcome.RESOLVED && row.verdict() == Verdict.UNVERIFIED;
            case SENT_BACK -> sentBack(row);
            case HANDED_BACK -> row.handedBack();
            case WITHOUT_ROADMAP -> row.withoutRoadmap();
            case TO_INFORM -> answered(row) && found(row) && !informed(row);
            case TO_CLOSE -> answered(row) && row.verdict() == Verdict.CONFIRMED && informed(row);
            case VOICE -> Matters.isVoice(row);
            case FOLLOWED -> Matters.isFollowed(row);
            case PROMISE_PASSED, LEADS_OTHERS, REPEATED, MATTER, REPEATED_MATTER, UNRESOLVED_MATTER -> false;
        };
    }

    /**
     * Returns what the line of the register says of it.
     *
     * @param matters those of its term
     * @param today the day as of which a promise is broken or not
     */
    static Marks marks(PetitionRow row, Matters matters, LocalDate today) {
        PetitionRow lead = matters.lead(row);
        LocalDate promised = promised(row);
        return new Marks(
                lead == null ? null : new Lead(lead.id(), lead.receipt().reference()),
                matters.mergedInto(row.id()).size(),
                Math.max(1, matters.timesRaised(row.id())),
                sentBack(row),
                promised,
                promised != null && promised.isBefore(today));
    }

    private static boolean waits(PetitionRow row, Stage stage) {
        return row.stage() == stage;
    }

    /** Whether there is an answer that the council has not sent back. */
    private static boolean answered(PetitionRow row) {
        return row.stage().isAnswered() && row.answer() != null;
    }

    // An answered petition comes back to these stages only when the council sends its answer back or disputes it.
    private static boolean sentBack(PetitionRow row) {
        return !row.answers().isEmpty() && (waits(row, Stage.ASSIGNED) || waits(row, Stage.TRANSFERRED));
    }

    /** Returns by when work was promised; null: it was not, or nobody waits for it. */
    static @Nullable LocalDate promised(PetitionRow row) {
        Answer answer = row.answer();
        return row.aside() == null && answer != null && answer.outcome().promisesWork() ? answer.promisedOn() : null;
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
