package vn.kiennghi.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be done before the read model is used, and again when its store was thrown away: it is dropped if it belongs to another
 * log, and indexes are made. Where a server is away at start, this waits until it is there.
 */
final class ReadModelPreparation {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelPreparation.class);

    private static final Duration STEP = Duration.ofMillis(20);

    private final ReadModelIdentity identity;
    private final ReadModelStore store;
    private final Supplier<EventLog> log;
    private final Runnable tokenIndex;
    private final LongSupplier made;
    private final Clock clock;
    private volatile long doneFor = -1;
    private volatile Instant preparedAt;

    /**
     * @param log asked for late: it needs the event store, which is made from the configuration that this belongs to
     * @param tokenIndex makes the index by which two processes cannot both make the first token
     * @param made see {@link DisposableStore#made()}
     */
    ReadModelPreparation(
            ReadModelIdentity identity,
            ReadModelStore store,
            Supplier<EventLog> log,
            Runnable tokenIndex,
            LongSupplier made,
            Clock clock) {
        this.identity = identity;
        this.store = store;
        this.log = log;
        this.tokenIndex = tokenIndex;
        this.made = made;
        this.clock = clock;
        this.preparedAt = clock.instant();
    }

    /** Returns whether the read model may be used. */
    boolean isDone() {
        return doneFor == made.getAsLong();
    }

    /** Returns when this was done last; the start, where it was not done yet. */
    Instant preparedAt() {
        return preparedAt;
    }

    /** Returns how often the store was thrown away. */
    long made() {
        return made.getAsLong();
    }

    /** Waits until the read model may be used; returns whether it may. */
    boolean await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isDone()) {
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
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
     * Makes the tokens' index; that needs no log.
     *
     * @throws RuntimeException if the store is away
     */
    void ensureTokenIndex() {
        tokenIndex.run();
    }

    /**
     * Does it unless it is done.
     *
     * @throws RuntimeException if a server is away; calling again is safe
     */
    synchronized void ensure() {
        long present = made.getAsLong();
        if (doneFor == present) {
            return;
        }
        identity.startOverIfForeign(log.get());
        store.createIndexes();
        tokenIndex.run();
        preparedAt = clock.instant();
        doneFor = present;
    }
}
