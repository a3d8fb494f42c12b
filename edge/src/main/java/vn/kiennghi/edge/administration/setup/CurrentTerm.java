package vn.kiennghi.edge.administration.setup;

import java.time.LocalDate;

/** The term of all councils that is running: proposed on the first-run page, where it can be changed. */
final class CurrentTerm {
    /** Deputies were elected on that day. */
    static final LocalDate STARTS = LocalDate.of(2026, 3, 15);

    /** Five years later. */
    static final LocalDate ENDS = LocalDate.of(2031, 3, 14);

    /** Provinces and communes of today exist since that day: there are two levels since then. */
    static final LocalDate COUNCILS_BEGIN = LocalDate.of(2025, 7, 1);

    private CurrentTerm() {}
}
