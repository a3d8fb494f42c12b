package vn.kiennghi.messaging.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the read side is behind the record. */
public interface ReadSide {
    /** Returns the present distance, read from the processors' live positions. */
    Freshness freshness();

    /**
     * Waits until the read models reflect everything that the record holds at the moment of the call.
     *
     * @param longest when to give up
     * @return whether they do
     */
    boolean awaitHead(Duration longest);

    /**
     * Returns whether something that was recorded before may not be seen yet: what is not found may be there all the same. Waits
     * for a batch that is just being written.
     */
    default boolean mayLack() {
        return false;
    }

    /** Returns how old what is shown is; nothing as long as it is up to date, but for the usual moment. */
    default Optional<Lag> lag() {
        return Optional.empty();
    }

    /**
     * @param behind recorded events that are not to be seen yet; at least one
     * @param since the moment from which on something may be missing: of the first of them, or when the read models began to be made again
     */
    record Lag(long behind, Instant since) {}

    /**
     * @param behind events that the slowest processor or automation has yet to handle
     */
    record Freshness(long behind, List<Processor> processors) {}

    /** One processor's distance to the head of the record, in events. */
    record Processor(String name, long behind) {}
}
