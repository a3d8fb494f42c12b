package vn.kiennghi.api.petition;

/**
 * What the answering agency claims. The order is that of advancement: a split petition shows the least advanced outcome of
 * its items.
 */
public enum Outcome {
    NONE,
    REFUSED,
    NOT_RESOLVED,
    WILL_RESOLVE,
    IN_PROGRESS,
    EXPLAINED,
    RESOLVED;

    /** Returns whether the answer speaks of work still to be done, for which a roadmap is due (R5). */
    public boolean promisesWork() {
        return this == IN_PROGRESS || this == WILL_RESOLVE;
    }

    /** Returns whether the answer declines, for which a reason is due (R7). */
    public boolean declines() {
        return this == NOT_RESOLVED || this == REFUSED;
    }
}
