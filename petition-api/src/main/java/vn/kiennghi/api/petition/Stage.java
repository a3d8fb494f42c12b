package vn.kiennghi.api.petition;

/** How far a petition has come; says nothing about its outcome. */
public enum Stage {
    RECEIVED,
    CLASSIFIED,
    TRANSFERRED,
    FORWARDED,
    ASSIGNED,
    ANSWERED,
    VERIFIED,
    CLOSED,
    MERGED,
    SPLIT,
    RETURNED,
    ANSWERED_ON_THE_SPOT
}
