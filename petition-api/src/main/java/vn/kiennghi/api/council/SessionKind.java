package vn.kiennghi.api.council;

/** Sort of council session: thường lệ or chuyên đề. */
public enum SessionKind {
    REGULAR,
    SPECIAL
}
