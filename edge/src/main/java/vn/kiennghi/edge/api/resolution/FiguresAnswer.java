package vn.kiennghi.edge.api.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Rate;

/**
 * The figures of one row or of the total.
 *
 * @param key left out for the total; a missing value of a dimension is shown as null
 */
record FiguresAnswer(
        @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable String> key,

        int total,
        int answered,
        Map<Outcome, Integer> outcomes,
        Map<Verdict, Integer> verdicts,
        int returned,
        int answeredOnTheSpot,
        Map<String, Rate> rates) {
    static FiguresAnswer of(Figures figures) {
        return new FiguresAnswer(
                figures.key(),
                figures.total(),
                figures.answered(),
                figures.outcomes(),
                figures.verdicts(),
                figures.returned(),
                figures.answeredOnTheSpot(),
                figures.rates());
    }
}
