package vn.kiennghi.query.resolution;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Rounding;

/**
 * Counts units: the total and each row of a report. How often which columns count a unit of which row is counted first, and only the
 * sums of that are written out, so that a unit costs one step however many columns count it.
 */
final class Tally {
    private static final int COLUMNS = FigureColumn.values().length;
    private static final int FIRST_ROOM = 64;

    private final NumberedPairs rowsAndColumns = new NumberedPairs();
    private int[] units = new int[FIRST_ROOM];

    /** @param columns those that count the unit, as {@link Counting} says */
    void count(int row, int columns) {
        int pair = rowsAndColumns.numberOf(row, columns);
        if (pair == units.length) {
            units = Arrays.copyOf(units, 2 * pair);
        }
        units[pair]++;
    }

    /** Returns the sums of all rows. */
    Sums total() {
        Sums total = new Sums();
        for (int pair = 0; pair < rowsAndColumns.size(); pair++) {
            total.add(rowsAndColumns.second(pair), units[pair]);
        }
        return total;
    }

    /** Returns the sums of so many rows by their numbers; others are left out. */
    List<Sums> rows(int number) {
        List<Sums> rows = Stream.generate(Sums::new).limit(number).toList();
        for (int pair = 0; pair < rowsAndColumns.size(); pair++) {
            int row = rowsAndColumns.first(pair);
            if (row < number) {
                rows.get(row).add(rowsAndColumns.second(pair), units[pair]);
            }
        }
        return rows;
    }

    /** The numbers of one row or of the total. */
    static final class Sums {
        private final int[] numbers = new int[COLUMNS];

        private void add(int columns, int counted) {
            for (int left = columns; left != 0; left &= left - 1) {
                numbers[Integer.numberOfTrailingZeros(left)] += counted;
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
            rates.put(Formulas.ANSWERED, rate(FigureColumn.ANSWERED, FigureColumn.HANDED_OVER, rounding));
            rates.put(Formulas.RESOLVED, rate(FigureColumn.RESOLVED, FigureColumn.TOTAL, rounding));
            rates.put(Formulas.CONFIRMED, rate(FigureColumn.CONFIRMED, FigureColumn.TOTAL, rounding));
            rates.put(Formulas.ON_TIME, rate(FigureColumn.ON_TIME, FigureColumn.DUE, rounding));
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
}
