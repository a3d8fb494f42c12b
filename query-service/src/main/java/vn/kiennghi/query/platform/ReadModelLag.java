package vn.kiennghi.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vn.kiennghi.messaging.reading.ReadSide;

/** How old what the read models show is. It is looked up at most once a second, because every page asks. */
final class ReadModelLag {
    /** Behind by less than this is the usual: a batch is just being written. */
    private static final Duration USUAL = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final LongSupplier behind;
    private final Supplier<Optional<Instant>> firstMissing;
    private final Supplier<Instant> preparedAt;
    private final Clock clock;
    private final Lock looking = new ReentrantLock();
    private volatile Optional<ReadSide.Lag> known = Optional.empty();
    /** Guarded by the lock. */
    private Instant lookedAt = Instant.MIN;

    /**
     * @param behind events that the projections have yet to handle
     * @param firstMissing when the first of them was recorded
     * @param preparedAt when the read models were opened, or begun anew; nothing is said to be missing since before
     */
    ReadModelLag(
            LongSupplier behind, Supplier<Optional<Instant>> firstMissing, Supplier<Instant> preparedAt, Clock clock) {
        this.behind = behind;
        this.firstMissing = firstMissing;
        this.preparedAt = preparedAt;
        this.clock = clock;
    }

    /**
     * Returns the lag; nothing as long as it is the usual. One looks at a time, and whoever comes meanwhile is told what was seen last: a
     * server that is slow to answer must not hold up every page.
     */
    Optional<ReadSide.Lag> now() {
        if (!looking.tryLock()) {
            return known;
        }
        try {
            Instant now = clock.instant();
            if (now.isBefore(lookedAt) || !now.isBefore(lookedAt.plus(LOOK_AGAIN))) {
                lookedAt = now;
                known = look(now);
            }
            return known;
        } finally {
            looking.unlock();
        }
    }

    private Optional<ReadSide.Lag> look(Instant now) {
        long missing = behind.getAsLong();
        if (missing == 0) {
            return Optional.empty();
        }
        Instant opened = preparedAt.get();
        return firstMissing
                .get()
                .map(recorded -> recorded.isAfter(opened) ? recorded : opened)
                .filter(since -> since.plus(USUAL).isBefore(now))
                .map(since -> new ReadSide.Lag(missing, since));
    }
}
