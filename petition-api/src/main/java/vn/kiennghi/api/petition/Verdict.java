package vn.kiennghi.api.petition;

/** What the council found when it checked the claimed outcome (R4). */
public enum Verdict {
    UNVERIFIED,
    CONFIRMED,
    DISPUTED
}
