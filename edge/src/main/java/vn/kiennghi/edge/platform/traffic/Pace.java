package vn.kiennghi.edge.platform.traffic;

import java.time.Duration;

/**
 * How long one goes on waiting for a body. What comes slowly uses up the grace, what comes fast brings it back: a connection that
 * falters for a moment is no harm, one that drips is. Only time spent in waiting counts.
 */
final class Pace {
    /** Waiting that is always granted. */
    static final Duration GRACE = Duration.ofSeconds(20);
    /** What has to come in a second, in the long run. */
    static final int LEAST_BYTES_PER_SECOND = 1_024;

    private static final double NANOS_PER_BYTE = 1e9 / LEAST_BYTES_PER_SECOND;

    private double grace = GRACE.toNanos();

    /**
     * Takes note of what came.
     *
     * @param waitedNanos how long it was waited for
     */
    void came(long bytes, long waitedNanos) {
        grace = Math.min(GRACE.toNanos(), grace - waitedNanos + Math.max(bytes, 0) * NANOS_PER_BYTE);
    }

    /** Ends the waiting. */
    void giveUp() {
        grace = -1;
    }

    /** Returns whether it is no longer waited for. */
    boolean isOver() {
        return grace < 0;
    }
}
