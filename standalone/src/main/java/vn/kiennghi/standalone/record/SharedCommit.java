package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets those who append at the same time share one transaction, and so one wait for the disk. Nobody waits for company: who comes
 * first begins, and whoever comes until he holds the connection goes with him; the others form the next group, of which the first
 * is again the one that writes. Each returns only when his events are on disk, or fails: a conflict alone, a trouble of the file
 * or the disk together with his group.
 */
final class SharedCommit {
    private static final Logger LOG = LoggerFactory.getLogger(SharedCommit.class);

    private final DataSource writer;
    private final EventInsert insert = new EventInsert();
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong appends = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();

    /** Guarded by the lock, as is whether somebody writes. */
    private List<Append> waiting = new ArrayList<>();

    private boolean underWay;

    /** @param writer the one connection that writes */
    SharedCommit(DataSource writer) {
        this.writer = writer;
    }

    /**
     * Appends all of these events or none.
     *
     * @throws SQLException if the record does not take them
     */
    void append(List<EventRow> rows) throws SQLException {
        Append mine = new Append(rows);
        if (begins(mine) || mine.isToLead()) {
            lead(mine);
        }
        mine.requireRecorded();
    }

    /** Returns how many messages' events were recorded since the start. */
    long appends() {
        return appends.get();
    }

    /** Returns in how many transactions that was done. */
    long commits() {
        return commits.get();
    }

    /** Returns how many wait to be written by somebody else. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a place; returns whether nobody writes, so that who takes it has to. */
    private boolean begins(Append mine) {
        lock.lock();
        try {
            waiting.add(mine);
            boolean first = !underWay;
            underWay = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    private List<Append> takeWaiting() {
        lock.lock();
        try {
            List<Append> group = waiting;
            waiting = new ArrayList<>();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void lead(Append leader) {
        List<Append> group = List.of();
        // Who is told to stop is to stop after this: the others have nothing to do with it.
        boolean interrupted = Thread.interrupted();
        try (Connection connection = writer.getConnection()) {
            group = takeWaiting();
            write(connection, group);
        } catch (SQLException | RuntimeException | Error failure) {
            group = group.isEmpty() ? takeWaiting() : group;
            // Whoever is on disk already, or has failed by himself, stays so.
            group.forEach(append -> append.failed(failure));
        } finally {
            handOn();
            for (Append append : group) {
                if (append != leader) {
                    append.isOver();
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The first of those who came meanwhile writes for them. */
    private void handOn() {
        lock.lock();
        try {
            underWay = !waiting.isEmpty();
            if (underWay) {
                waiting.getFirst().leads();
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(Connection connection, List<Append> group) throws SQLException {
        connection.setAutoCommit(false);
        try {
            List<Append> recorded = inserted(connection, group);
            if (recorded.isEmpty()) {
                connection.rollback();
                return;
            }
            connection.commit();
            commits.incrementAndGet();
            appends.addAndGet(recorded.size());
            recorded.forEach(Append::recorded);
        } catch (SQLException | RuntimeException | Error failure) {
            takeBack(connection, failure);
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Inserts all, as nearly always is possible; where it is not, once more one by one to find out whose fault it is. */
    private List<Append> inserted(Connection connection, List<Append> group) throws SQLException {
        try {
            for (Append append : group) {
                insert.insert(connection, append.rows);
            }
            return group;
        } catch (SQLException failure) {
            if (SqliteFailure.in(failure).isPresent() || group.size() == 1) {
                throw failure;
            }
            connection.rollback();
            List<Append> taken = new ArrayList<>(group.size());
            for (Append append : group) {
                if (isTaken(connection, append)) {
                    taken.add(append);
                }
            }
            return taken;
        }
    }

    /** Returns whether the transaction took the events; if they are what it does not take, the others go on without them. */
    private boolean isTaken(Connection connection, Append append) throws SQLException {
        Savepoint before = connection.setSavepoint();
        boolean taken = true;
        try {
            insert.insert(connection, append.rows);
        } catch (SQLException failure) {
            if (SqliteFailure.in(failure).isPresent()) {
                throw failure;
            }
            connection.rollback(before);
            append.failed(failure);
            taken = false;
        }
        connection.releaseSavepoint(before);
        return taken;
    }

    private static void takeBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            LOG.debug("A transaction that failed could not be taken back", second);
            failure.addSuppressed(second);
        }
    }

    /**
     * The events of one message and what became of them. What the leader writes here is seen by its owner, since {@link #turn} is
     * completed after it.
     */
    private static final class Append {
        private final List<EventRow> rows;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private boolean recorded;
        private @Nullable Throwable failure;

        Append(List<EventRow> rows) {
            this.rows = rows;
        }

        /** Waits until it is over or this one has to write; an interrupt does not end that, because nobody would know what was recorded. */
        boolean isToLead() {
            return turn.join();
        }

        void leads() {
            turn.complete(true);
        }

        void isOver() {
            turn.complete(false);
        }

        void recorded() {
            recorded = true;
        }

        void failed(Throwable cause) {
            if (!recorded && failure == null) {
                failure = cause;
            }
        }

        void requireRecorded() throws SQLException {
            switch (failure) {
                case null -> {
                    // is on disk
                }
                case SQLException refused -> throw refused;
                case RuntimeException obstacle -> throw obstacle;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
