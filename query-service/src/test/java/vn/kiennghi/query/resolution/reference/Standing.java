package vn.kiennghi.query.resolution.reference;

/** Where a unit counts. */
enum Standing {
    /** In the total and in all columns that make it up. */
    COUNTED,
    /** In a column of its own beside the total. */
    RETURNED,
    /** In a column of its own beside the total. */
    ANSWERED_ON_THE_SPOT,
    /** With its lead petition and not again (R10). */
    WITH_ITS_LEAD
}
