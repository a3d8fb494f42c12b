package vn.kiennghi.api.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * What became of a retry.
 *
 * @param handled how many waiting events were handled
 * @param left how many still wait
 * @param causeType class of what stopped it; null where nothing did
 * @param causeMessage what that said
 */
public record RetryResult(
        Outcome outcome,
        int handled,
        int left,
        @Nullable String causeType,
        @Nullable String causeMessage) {

    /** How it ended. */
    public enum Outcome {
        /** Nothing of the sequence waits any more. */
        DONE,
        /** An event could not be handled, again or now for the first time. */
        FAILED_AGAIN,
        /** A store or another service did not answer; the same again later may succeed. */
        TRY_LATER,
        /** It takes longer than one may wait for an answer, or somebody else is at it. */
        UNDER_WAY,
        /** The event was not the first of a waiting sequence any more; nothing was done. */
        GONE
    }

    /** Returns that the event did not wait any more. */
    public static RetryResult gone() {
        return new RetryResult(Outcome.GONE, 0, 0, null, null);
    }

    /** Returns that somebody is at it. */
    public static RetryResult underWay(int left) {
        return new RetryResult(Outcome.UNDER_WAY, 0, left, null, null);
    }
}
