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
        Map<String, Rate> rates) {}
