package vn.kiennghi.query.platform;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be done once before the read model is used: it is dropped if it belongs to another log, and indexes are made. Where a
 * server is away at start, this waits until it is there.
 */
final class ReadModelPreparation {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelPreparation.class);

    private final ReadModelIdentity identity;
    private final ReadModelStore store;
    private final Supplier<EventLog> log;
    private final Runnable tokenIndex;
    private volatile boolean done;

    /**
     * @param log asked for late: it needs the event store, which is made from the configuration that this belongs to
     * @param tokenIndex makes the index by which two processes cannot both make the first token
     */
    ReadModelPreparation(
            ReadModelIdentity identity, ReadModelStore store, Supplier<EventLog> log, Runnable tokenIndex) {
        this.identity = identity;
        this.store = store;
        this.log = log;
        this.tokenIndex = tokenIndex;
    }

    /** Returns whether the read model may be used. */
    boolean isDone() {
        return done;
    }

    /** Does it now if the servers are there; otherwise the processor does, as soon as they are. */
    void tryAtStart() {
        try {
            ensure();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The log or the read models' store is away; not ready until it is there: {}", failure.getMessage());
        }
    }

    /**
     * Does it unless it is done.
     *
     * @throws RuntimeException if a server is away; calling again is safe
     */
    synchronized void ensure() {
        if (done) {
            return;
        }
        identity.startOverIfForeign(log.get());
        store.createIndexes();
        tokenIndex.run();
        done = true;
    }
}
