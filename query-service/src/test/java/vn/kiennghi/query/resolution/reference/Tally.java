package vn.kiennghi.query.resolution.reference;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Rounding;

/** Counts the units of one row or of the total. */
final class Tally {
    private static final FigureColumn[] COLUMNS = FigureColumn.values();

    private final Counting counting;
    private final int[] numbers = new int[COLUMNS.length];

    Tally(Counting counting) {
        this.counting = counting;
    }

    void count(CountedUnit unit) {
        for (FigureColumn column : COLUMNS) {
            if (counting.counts(unit, column)) {
                numbers[column.ordinal()]++;
            }
        }
    }

    Figures figures(Map<String, @Nullable String> key, Rounding rounding) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, number(FigureColumn.of(outcome)));
        }
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, number(FigureColumn.of(verdict)));
        }
        Map<String, Rate> rates = new LinkedHashMap<>();
        rates.put("answered", rate(FigureColumn.ANSWERED, FigureColumn.HANDED_OVER, rounding));
        rates.put("resolved", rate(FigureColumn.RESOLVED, FigureColumn.TOTAL, rounding));
        rates.put("confirmed", rate(FigureColumn.CONFIRMED, FigureColumn.TOTAL, rounding));
        rates.put("onTime", rate(FigureColumn.ON_TIME, FigureColumn.DUE, rounding));
        return new Figures(
                key,
                number(FigureColumn.TOTAL),
                number(FigureColumn.ANSWERED),
                outcomes,
                verdicts,
                number(FigureColumn.RETURNED),
                number(FigureColumn.ANSWERED_ON_THE_SPOT),
                rates);
    }

    private Rate rate(FigureColumn n, FigureColumn d, Rounding rounding) {
        return new Rate(number(n), number(d), rounding.percentage(number(n), number(d)));
    }

    private int number(FigureColumn column) {
        return numbers[column.ordinal()];
    }
}
