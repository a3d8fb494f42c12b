package vn.kiennghi.api.document;

/** For what an official document was used. */
public enum DocumentKind {
    /** It handed petitions over or forwarded them. */
    TRANSFER,
    /** It charged an agency. */
    ASSIGNMENT,
    /** It answered. */
    ANSWER
}
