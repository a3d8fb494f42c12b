package vn.kiennghi.api.petition;

/** The ladder of measures that the Standing Committee climbs, lowest first (R28). */
public enum EscalationStep {
    REMINDER,
    FURTHER_REMINDER,
    /** A recommendation to the authority that can act. */
    RECOMMENDATION,
    EXPLANATION_HEARING,
    QUESTIONING,
    RE_SUPERVISION,
    REPORT_TO_COUNCIL;

    /** Returns whether the step may be taken more than once without a pause on the ladder. */
    public boolean isReminder() {
        return this == REMINDER || this == FURTHER_REMINDER;
    }
}
