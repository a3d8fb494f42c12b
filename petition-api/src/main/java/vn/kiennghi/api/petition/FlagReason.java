package vn.kiennghi.api.petition;

/** Why a supervisor flagged a petition. */
public enum FlagReason {
    OVERDUE,
    GENERIC,
    OFF_POINT,
    NO_ROADMAP,
    PROMISE_BROKEN,
    REPEATED,
    DISPUTED
}
