package vn.kiennghi.api.resolution;

import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;

/** The numbers of a row of the figures (R12). Those that are no rate's and no outcome's stand in {@link Figures} by name. */
public enum FigureColumn {
    /** All units counted, the denominator of two rates. */
    TOTAL,
    /** Numerator of the answered. */
    ANSWERED,
    /** Denominator of the answered. */
    HANDED_OVER,
    /** Numerator of the resolved: fewer than {@link #OUTCOME_RESOLVED} where the council disputes. */
    RESOLVED,
    /** Numerator of the confirmed. */
    CONFIRMED,
    /** Numerator of those on time. */
    ON_TIME,
    /** Denominator of those on time. */
    DUE,
    OUTCOME_NONE,
    OUTCOME_REFUSED,
    OUTCOME_NOT_RESOLVED,
    OUTCOME_WILL_RESOLVE,
    OUTCOME_IN_PROGRESS,
    OUTCOME_EXPLAINED,
    OUTCOME_RESOLVED,
    VERDICT_UNVERIFIED,
    VERDICT_CONFIRMED,
    VERDICT_DISPUTED,
    /** Beside the total, not in it. */
    RETURNED,
    /** Beside the total, not in it. */
    ANSWERED_ON_THE_SPOT;

    /** Returns the column of those whose agency claims the outcome. */
    public static FigureColumn of(Outcome outcome) {
        return switch (outcome) {
            case NONE -> OUTCOME_NONE;
            case REFUSED -> OUTCOME_REFUSED;
            case NOT_RESOLVED -> OUTCOME_NOT_RESOLVED;
            case WILL_RESOLVE -> OUTCOME_WILL_RESOLVE;
            case IN_PROGRESS -> OUTCOME_IN_PROGRESS;
            case EXPLAINED -> OUTCOME_EXPLAINED;
            case RESOLVED -> OUTCOME_RESOLVED;
        };
    }

    /** Returns the column of those with that verdict. */
    public static FigureColumn of(Verdict verdict) {
        return switch (verdict) {
            case UNVERIFIED -> VERDICT_UNVERIFIED;
            case CONFIRMED -> VERDICT_CONFIRMED;
            case DISPUTED -> VERDICT_DISPUTED;
        };
    }
}
