package vn.kiennghi.query.platform;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far the documents had come at least before they were read.
 *
 * @param token null: they may reflect no event
 */
public record ReadFrom(Object generation, @Nullable TrackingToken token) {
    /** Returns how far the documents have come at least; to be asked before they are read. */
    public static ReadFrom now(StoredToken documents) {
        Object generation = documents.generation();
        return new ReadFrom(generation, documents.read());
    }

    /**
     * Returns up to where what was read since reflects every event; null: it may lack any, since the documents were thrown away
     * meanwhile, to be made again.
     */
    public @Nullable TrackingToken sureAfterReading(StoredToken documents) {
        boolean same = generation.equals(documents.generation())
                && EventLog.position(documents.read(), EventLog.NOTHING) >= EventLog.position(token, EventLog.NOTHING);
        return same ? token : null;
    }
}
