package vn.kiennghi.query.platform;

import java.time.Duration;
import java.util.List;

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
     * @param behind events that the slowest processor or automation has yet to handle
     */
    record Freshness(long behind, List<Processor> processors) {}

    /** One processor's distance to the head of the record, in events. */
    record Processor(String name, long behind) {}
}
