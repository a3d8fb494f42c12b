package vn.kiennghi.api.resolution;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;

/**
 * The figures of one row or of the total.
 *
 * @param key value of each dimension asked for, null where it is missing; empty for the total
 * @param total number of units counted
 * @param answered those with an answer
 * @param returned units returned to their source; a column of its own, not in the total
 * @param answeredOnTheSpot units answered at the meeting; a column of its own, not in the total
 * @param rates {@code answered}, {@code resolved}, {@code confirmed}, {@code onTime}
 */
public record Figures(
        Map<String, @Nullable String> key,
        int total,
        int answered,
        Map<Outcome, Integer> outcomes,
        Map<Verdict, Integer> verdicts,
        int returned,
        int answeredOnTheSpot,
        Map<String, Rate> rates) {

    private static final Rate NO_RATE = new Rate(0, 0, "–");

    /** Returns the number in that column; 0 where the figures do not speak of it. */
    public int number(FigureColumn column) {
        return switch (column) {
            case TOTAL -> total;
            case ANSWERED -> answered;
            case HANDED_OVER -> rate("answered").d();
            case RESOLVED -> rate("resolved").n();
            case CONFIRMED -> rate("confirmed").n();
            case ON_TIME -> rate("onTime").n();
            case DUE -> rate("onTime").d();
            case OUTCOME_NONE -> outcomes.getOrDefault(Outcome.NONE, 0);
            case OUTCOME_REFUSED -> outcomes.getOrDefault(Outcome.REFUSED, 0);
            case OUTCOME_NOT_RESOLVED -> outcomes.getOrDefault(Outcome.NOT_RESOLVED, 0);
            case OUTCOME_WILL_RESOLVE -> outcomes.getOrDefault(Outcome.WILL_RESOLVE, 0);
            case OUTCOME_IN_PROGRESS -> outcomes.getOrDefault(Outcome.IN_PROGRESS, 0);
            case OUTCOME_EXPLAINED -> outcomes.getOrDefault(Outcome.EXPLAINED, 0);
            case OUTCOME_RESOLVED -> outcomes.getOrDefault(Outcome.RESOLVED, 0);
            case VERDICT_UNVERIFIED -> verdicts.getOrDefault(Verdict.UNVERIFIED, 0);
            case VERDICT_CONFIRMED -> verdicts.getOrDefault(Verdict.CONFIRMED, 0);
            case VERDICT_DISPUTED -> verdicts.getOrDefault(Verdict.DISPUTED, 0);
            case RETURNED -> returned;
            case ANSWERED_ON_THE_SPOT -> answeredOnTheSpot;
        };
    }

    /** Returns the percentage of that name; a dash where the figures do not speak of it. */
    public String text(String rate) {
        return rate(rate).text();
    }

    private Rate rate(String name) {
        return rates.getOrDefault(name, NO_RATE);
    }
}
