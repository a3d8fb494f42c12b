package vn.kiennghi.query.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** How far the written documents have come, and a place to wait until they have come further. */
final class ReadModelPosition {
    /** How often the stored token is looked at, for the case that another node writes the documents. */
    private static final long RECHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final LongSupplier stored;
    private volatile long position = EventLog.NOTHING;

    /** @param stored the stored token's position, whichever node stored it */
    ReadModelPosition(LongSupplier stored) {
        this.stored = stored;
    }

    /** Returns the position that this node has written; lower than what is stored if another node writes. */
    long written() {
        return position;
    }

    /** Returns the position that is written, which is asked of the store unless this node knows that the wanted one is. */
    long writtenOrStored(long wanted) {
        long known = position;
        return known >= wanted ? known : Math.max(known, stored());
    }

    /** Returns the position stored last by any node. */
    long stored() {
        return stored.getAsLong();
    }

    void moveTo(long reached) {
        lock.lock();
        try {
            position = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(long wanted, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (position < wanted) {
                if (left <= 0) {
                    return storedOutsideLock() >= wanted;
                }
                long step = Math.min(left, RECHECK_NANOS);
                long unused = moved.awaitNanos(step);
                left -= step - Math.max(unused, 0);
                if (unused <= 0 && storedOutsideLock() >= wanted) {
                    return true;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    // The writer must never wait for a reader's look at the database.
    private long storedOutsideLock() {
        lock.unlock();
        try {
            return stored();
        } finally {
            lock.lock();
        }
    }
}
