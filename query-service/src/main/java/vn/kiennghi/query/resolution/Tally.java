package vn.kiennghi.query.resolution;

import java.util.Arrays;
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

/** Counts units: the total and each row of a report. */
final class Tally {
    /** The row of the total. */
    static final int TOTAL = 0;

    private static final int COLUMNS = FigureColumn.values().length;
    private static final int FIRST_ROWS = 32;

    private int[] numbers = new int[FIRST_ROWS * COLUMNS];

    /** @param columns those that count the unit, as {@link Counting} says */
    void count(int row, int columns) {
        int first = row * COLUMNS;
        if (first >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, first + COLUMNS));
        }
        for (int left = columns; left != 0; left &= left - 1) {
            numbers[first + Integer.numberOfTrailingZeros(left)]++;
        }
    }

    Figures figures(int row, Map<String, @Nullable String> key, Rounding rounding) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, number(row, FigureColumn.of(outcome)));
        }
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, number(row, FigureColumn.of(verdict)));
        }
        Map<String, Rate> rates = new LinkedHashMap<>();
        rates.put(Formulas.ANSWERED, rate(row, FigureColumn.ANSWERED, FigureColumn.HANDED_OVER, rounding));
        rates.put(Formulas.RESOLVED, rate(row, FigureColumn.RESOLVED, FigureColumn.TOTAL, rounding));
        rates.put(Formulas.CONFIRMED, rate(row, FigureColumn.CONFIRMED, FigureColumn.TOTAL, rounding));
        rates.put(Formulas.ON_TIME, rate(row, FigureColumn.ON_TIME, FigureColumn.DUE, rounding));
        return new Figures(
                key,
                number(row, FigureColumn.TOTAL),
                number(row, FigureColumn.ANSWERED),
                outcomes,
                verdicts,
                number(row, FigureColumn.RETURNED),
                number(row, FigureColumn.ANSWERED_ON_THE_SPOT),
                rates);
    }

    private Rate rate(int row, FigureColumn n, FigureColumn d, Rounding rounding) {
        return new Rate(number(row, n), number(row, d), rounding.percentage(number(row, n), number(row, d)));
    }

    private int number(int row, FigureColumn column) {
        return numbers[row * COLUMNS + column.ordinal()];
    }
}
