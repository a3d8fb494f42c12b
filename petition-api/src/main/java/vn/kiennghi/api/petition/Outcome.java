package vn.kiennghi.api.petition;

import java.util.List;

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

    /** What an agency can claim, in the order in which tables, figures and forms name it. */
    public static final List<Outcome> CLAIMS =
            List.of(RESOLVED, IN_PROGRESS, WILL_RESOLVE, EXPLAINED, NOT_RESOLVED, REFUSED);

    /** Returns whether there is an answer at all. */
    public boolean isClaimed() {
        return this != NONE;
    }

    /**
     * Returns whether the petition counts as resolved: an answer is not a resolution (R2), an explanation neither (R3), and what the
     * council disputes is not resolved (R4).
     *
     * @param verdict what the council found of it
     */
    public boolean resolves(Verdict verdict) {
        return this == RESOLVED && verdict != Verdict.DISPUTED;
    }

    /** Returns whether the answer speaks of work still to be done, for which a roadmap is due (R5). */
    public boolean promisesWork() {
        return this == IN_PROGRESS || this == WILL_RESOLVE;
    }

    /** Returns whether the answer declines, for which a reason is due (R7). */
    public boolean declines() {
        return this == NOT_RESOLVED || this == REFUSED;
    }
}
