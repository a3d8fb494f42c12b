package vn.kiennghi.front.files;

/** Which table of a session a file holds. */
public enum TableKind {
    /** The petitions of the session. */
    PETITIONS,
    /** Which agencies the People's Committee gave them to. */
    ASSIGNMENTS,
    /** What the agencies answered. */
    ANSWERS
}
