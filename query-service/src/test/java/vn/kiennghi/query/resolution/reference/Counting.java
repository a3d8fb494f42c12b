package vn.kiennghi.query.resolution.reference;

import java.time.LocalDate;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.FigureColumn;

/** Which unit counts in which column (R12): the one place from which both the numbers and the lists behind them follow. */
record Counting(LocalDate asOf) {

    /** Returns whether the unit is one of those that the column's number counts. */
    boolean counts(CountedUnit unit, FigureColumn column) {
        return switch (unit.standing()) {
            case COUNTED -> inTotal(unit, column);
            case RETURNED -> column == FigureColumn.RETURNED;
            case ANSWERED_ON_THE_SPOT -> column == FigureColumn.ANSWERED_ON_THE_SPOT;
            case WITH_ITS_LEAD -> false;
        };
    }

    private boolean inTotal(CountedUnit unit, FigureColumn column) {
        return switch (column) {
            case TOTAL -> true;
            case ANSWERED -> unit.answered();
            case HANDED_OVER -> unit.handedOver();
            case RESOLVED -> resolved(unit);
            case CONFIRMED, VERDICT_CONFIRMED -> unit.verdict() == Verdict.CONFIRMED;
            case ON_TIME -> due(unit) && unit.onTime();
            case DUE -> due(unit);
            case OUTCOME_NONE -> unit.outcome() == Outcome.NONE;
            case OUTCOME_REFUSED -> unit.outcome() == Outcome.REFUSED;
            case OUTCOME_NOT_RESOLVED -> unit.outcome() == Outcome.NOT_RESOLVED;
            case OUTCOME_WILL_RESOLVE -> unit.outcome() == Outcome.WILL_RESOLVE;
            case OUTCOME_IN_PROGRESS -> unit.outcome() == Outcome.IN_PROGRESS;
            case OUTCOME_EXPLAINED -> unit.outcome() == Outcome.EXPLAINED;
            case OUTCOME_RESOLVED -> unit.outcome() == Outcome.RESOLVED;
            case VERDICT_UNVERIFIED -> unit.verdict() == Verdict.UNVERIFIED;
            case VERDICT_DISPUTED -> unit.verdict() == Verdict.DISPUTED;
            case RETURNED, ANSWERED_ON_THE_SPOT -> false;
        };
    }

    // An answer is not a resolution (R2), an explanation neither (R3), and what the council disputes is not resolved
    // (R4).
    private static boolean resolved(CountedUnit unit) {
        return unit.outcome() == Outcome.RESOLVED && unit.verdict() != Verdict.DISPUTED;
    }

    // What is not yet due is not late (R14).
    private boolean due(CountedUnit unit) {
        return unit.due() != null && unit.due().isBefore(asOf);
    }
}
