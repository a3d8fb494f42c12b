package vn.kiennghi.api.resolution;

/** What is counted (R9); the two are never mixed. */
public enum CountUnit {
    /** A split petition counts as its items. */
    ITEM,
    /** A split petition counts once. */
    PETITION
}
