package vn.kiennghi.query.resolution;

import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.FigureColumn;

/**
 * Which unit counts in which column (R12): the one place from which both the numbers and the lists behind them follow.
 *
 * @param asOf the day of the report, in the numbers of {@link Axes}
 */
record Counting(int asOf) {
    /** Returns the columns whose numbers count the unit, a bit for each by its place. */
    int columnsOf(CountedUnit unit) {
        return switch (unit.standing) {
            case COUNTED -> inTotal(unit);
            case RETURNED -> bit(FigureColumn.RETURNED);
            case ANSWERED_ON_THE_SPOT -> bit(FigureColumn.ANSWERED_ON_THE_SPOT);
            case WITH_ITS_LEAD -> 0;
        };
    }

    /** Returns the bit of a column. */
    static int bit(FigureColumn column) {
        return 1 << column.ordinal();
    }

    private int inTotal(CountedUnit unit) {
        boolean due = due(unit);
        return bit(FigureColumn.TOTAL)
                | bit(FigureColumn.of(unit.outcome))
                | bit(FigureColumn.of(unit.verdict))
                | bitIf(unit.answered, FigureColumn.ANSWERED)
                | bitIf(unit.handedOver, FigureColumn.HANDED_OVER)
                | bitIf(unit.outcome.resolves(unit.verdict), FigureColumn.RESOLVED)
                | bitIf(unit.verdict == Verdict.CONFIRMED, FigureColumn.CONFIRMED)
                | bitIf(due, FigureColumn.DUE)
                | bitIf(due && unit.onTime, FigureColumn.ON_TIME);
    }

    private static int bitIf(boolean counts, FigureColumn column) {
        return counts ? bit(column) : 0;
    }

    // What is not yet due is not late (R14).
    private boolean due(CountedUnit unit) {
        return unit.due != Axes.NO_DAY && unit.due < asOf;
    }
}
