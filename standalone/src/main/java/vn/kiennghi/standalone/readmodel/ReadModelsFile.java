package vn.kiennghi.standalone.readmodel;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.ConnectionCloseHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import vn.kiennghi.messaging.outage.TryAgain;
import vn.kiennghi.query.platform.DisposableStore;
import vn.kiennghi.standalone.record.SqliteFailure;
import vn.kiennghi.standalone.record.SqliteRecord;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.OwnersFile;

/**
 * The SQLite file of the read models: one connection that writes, a few that read and wait for no write. A file that is damaged is thrown
 * away, at start or when the damage shows, and so is its content with it: the read models are made again from the record. One that merely
 * cannot be written, because the disk is full or the file out of reach, is left as it is and tried again.
 */
public final class ReadModelsFile implements AutoCloseable, DisposableStore {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelsFile.class);
    private static final int READERS = 8;
    private static final ClassPathResource TABLES = new ClassPathResource("read-models-schema.sql");

    private final Path file;
    private final Pauses betweenRemakings = new Pauses();
    private final AtomicLong made = new AtomicLong();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    /** Whoever uses the file holds the reading half, whoever throws it away the writing one. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private final Semaphore readers = new Semaphore(READERS);
    private final Deque<OpenFile> idle = new ConcurrentLinkedDeque<>();
    private final ReentrantLock writing = new ReentrantLock();
    /** Guarded by the lock for writing; null: to be opened at the next write. */
    private @Nullable OpenFile writer;
    /** What tells this file from another one of its name; null where it was not opened yet, or the system does not tell. */
    private volatile @Nullable Object identity;

    private volatile boolean closed;
    /** Whether the writer is in a transaction; guarded by the lock for writing. */
    private boolean inTransaction;

    private ReadModelsFile(Path file, OpenFile writer) {
        this.file = file;
        this.writer = writer;
        this.identity = identityOf(file);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        /** Returns what comes of it. */
        T with(OpenFile open) throws SQLException;
    }

    /** Makes a table or an index that is not there yet. */
    @FunctionalInterface
    interface Definition {
        /** Does so. */
        void make(OpenFile open) throws SQLException;
    }

    /** What is stored is not what was written. */
    static final class Damage extends SQLException {
        private static final long serialVersionUID = 1L;

        Damage(String what) {
            super(what);
        }
    }

    /**
     * Opens the file, creating it where it is missing.
     *
     * @throws CannotStart if the file can neither be used nor be replaced
     */
    public static ReadModelsFile open(Path file) {
        try {
            if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
                LOG.warn(
                        "{} cannot be written to; it is replaced, and the read models are made again from the record",
                        file);
                delete(file);
            }
            return new ReadModelsFile(file, openedOrReplaced(file));
        } catch (IOException | SQLException unusable) {
            throw CannotStart.readModelsNotWritable(file, String.valueOf(unusable.getMessage()));
        }
    }

    private static OpenFile openedOrReplaced(Path file) throws IOException, SQLException {
        try {
            return opened(file);
        } catch (SQLException failure) {
            if (!isDamage(failure)) {
                throw failure;
            }
            LOG.warn(
                    "{} cannot be read; it is replaced, and the read models are made again from the record: {}",
                    file,
                    failure.getMessage());
            delete(file);
            return opened(file);
        }
    }

    private static OpenFile opened(Path file) throws SQLException {
        try {
            if (!Files.exists(file)) {
                OwnersFile.create(file);
            }
        } catch (IOException obstacle) {
            throw new SQLException(file + " cannot be made", obstacle);
        }
        OpenFile opened = OpenFile.toWrite(file);
        boolean whole = false;
        try {
            checkpoint(opened);
            ScriptUtils.executeSqlScript(opened.connection(), TABLES);
            ScriptUtils.executeSqlScript(opened.connection(), SqliteRecord.AXON_STORES);
            whole = true;
            return opened;
        } catch (ScriptException failure) {
            throw failure.getCause() instanceof SQLException cause ? cause : new SQLException(failure);
        } finally {
            if (!whole) {
                opened.close();
            }
        }
    }

    /** What a kill left in the log is of the file from now on, unless the disk is full: then it stays in the log. */
    private static void checkpoint(OpenFile opened) throws SQLException {
        try {
            opened.checkpoint();
        } catch (SQLException failure) {
            if (isDamage(failure)) {
                throw failure;
            }
            LOG.debug("the log is brought into the file later: {}", failure.getMessage());
        }
    }

    /** Deletes the file and what SQLite keeps beside it; a log of another file would be taken for the new one's. */
    private static void delete(Path file) throws IOException {
        for (Path part : ReadModelsAtStart.partsOf(file)) {
            Files.deleteIfExists(part);
        }
    }

    /** Makes what is defined, now and whenever the file begins anew; one of the same name takes the place of the one before. */
    void define(String name, Definition definition) {
        write(open -> {
            definition.make(open);
            definitions.put(name, definition);
            return true;
        });
    }

    /**
     * Reads beside whatever is written.
     *
     * @throws TryAgain if the file cannot be read, or was damaged and is made again
     */
    <T extends @Nullable Object> T read(Work<T> work) {
        return inUse(() -> {
            readers.acquireUninterruptibly();
            try {
                OpenFile waiting = idle.pollFirst();
                OpenFile open = waiting == null ? reader() : waiting;
                boolean well = false;
                try {
                    T answer = work.with(open);
                    well = true;
                    return answer;
                } finally {
                    if (well) {
                        idle.addFirst(open);
                    } else {
                        open.close();
                    }
                }
            } finally {
                readers.release();
            }
        });
    }

    /**
     * Writes in a transaction: the one that is open on this thread, or one of its own. Of a failure nothing is left.
     *
     * @throws TryAgain if the file cannot be written, or was damaged and is made again
     */
    <T extends @Nullable Object> T write(Work<T> work) {
        return inUse(() -> {
            writing.lock();
            try {
                OpenFile open = writer();
                return inTransaction ? work.with(open) : inItsOwnTransaction(open, work);
            } finally {
                writing.unlock();
            }
        });
    }

    private OpenFile reader() throws SQLException {
        requireInPlace();
        return OpenFile.toRead(file);
    }

    /** SQLite itself would write on into a file that was removed, and read another one. */
    private void requireInPlace() throws SQLException {
        if (closed) {
            throw new SQLException("the read models' file is closed");
        }
        Object known = identity;
        if (known != null && !known.equals(identityOf(file))) {
            throw new Damage(file + " is gone or was replaced");
        }
    }

    private static @Nullable Object identityOf(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    private <T extends @Nullable Object> T inItsOwnTransaction(OpenFile open, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            requireInPlace();
            open.connection().setAutoCommit(false);
            inTransaction = true;
            T answer = work.with(open);
            open.connection().commit();
            open.connection().setAutoCommit(true);
            done = true;
            return answer;
        } finally {
            inTransaction = false;
            if (!done) {
                // SQLite may have ended the transaction by itself or not; a closed connection has none.
                open.close();
                writer = null;
            }
        }
    }

    private OpenFile writer() throws SQLException {
        OpenFile present = writer;
        if (present == null) {
            requireInPlace();
            present = opened(file);
            identity = identityOf(file);
            for (Definition definition : List.copyOf(definitions.values())) {
                definition.make(present);
            }
            writer = present;
        }
        return present;
    }

    private interface Use<T extends @Nullable Object> {
        T now() throws SQLException;
    }

    private <T extends @Nullable Object> T inUse(Use<T> work) {
        Exception failure;
        use.readLock().lock();
        try {
            return work.now();
        } catch (SQLException | TryAgain failed) {
            failure = failed;
        } catch (RuntimeException failed) {
            if (!isDamage(failed) && SqliteFailure.in(failed).isEmpty()) {
                throw failed;
            }
            failure = failed; // of a store of Axon's, which has exceptions of its own around that of the file
        } finally {
            use.readLock().unlock();
        }
        if (isDamage(failure)) {
            makeAgain(failure.toString());
        }
        throw failure instanceof TryAgain told
                ? told
                : new TryAgain("the read models' file was not used as asked: " + failure.getMessage(), failure);
    }

    private static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Damage) {
                return true;
            }
        }
        return SqliteFailure.in(failure).filter(SqliteFailure.DAMAGED::equals).isPresent();
    }

    /** Returns a store of Axon's whose failures are told as the file's own, and mended like them. */
    <S> S guarded(Class<S> type, S store) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> this.<@Nullable Object>inUse(() -> called(store, method, arguments))));
    }

    private static @Nullable Object called(Object store, Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(method.getName(), failed.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("every method of an interface may be called", e);
        }
    }

    /** Returns the writing connection for Axon's stores: part of the transaction that is open on the thread, if there is one. */
    ConnectionProvider writerForStores() {
        return () -> {
            use.readLock().lock();
            writing.lock();
            boolean given = false;
            try {
                Connection connection = ConnectionWrapperFactory.wrap(writer().connection(), new GivenBack());
                given = true;
                return connection;
            } catch (SQLException failure) {
                throw new TryAgain("the read models' file cannot be opened: " + failure.getMessage(), failure);
            } finally {
                if (!given) {
                    giveBack();
                }
            }
        };
    }

    private void giveBack() {
        writing.unlock();
        use.readLock().unlock();
    }

    private final class GivenBack implements ConnectionCloseHandler {
        private boolean done;

        @Override
        public void close(Connection connection) {
            if (!done) {
                done = true;
                giveBack();
            }
        }

        /** Whoever opened the transaction ends it. */
        @Override
        public void commit(Connection connection) {}
    }

    /**
     * Looks through the whole file, and has the read models made again if something in it is damaged that nobody may meet
     * otherwise, such as a line that is missing in an index.
     */
    void check() {
        read(open -> {
            try (Statement statement = open.connection().createStatement();
                    ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
                String answer = found.next() ? found.getString(1) : "ok";
                if (!"ok".equals(answer)) {
                    throw new Damage(answer);
                }
                return true;
            }
        });
    }

    @Override
    public long made() {
        return made.get();
    }

    /** Throws the file away; not from within a use of it, whoever is outermost does it then. */
    @Override
    public boolean makeAgain(String reason) {
        if (use.getReadHoldCount() > 0) {
            return false;
        }
        long seen = made.get();
        use.writeLock().lock();
        try {
            // Somebody who met the same trouble may have thrown it away meanwhile.
            return made.get() != seen || startOver(reason);
        } finally {
            use.writeLock().unlock();
        }
    }

    private boolean startOver(String reason) {
        if (!betweenRemakings.isOver()) {
            return false;
        }
        betweenRemakings.begin();
        try {
            LOG.warn("The read models in {} are thrown away and made again from the record: {}", file, reason);
            closeAll();
            delete(file);
            identity = null;
            made.incrementAndGet();
            writer();
            return true;
        } catch (IOException | SQLException failure) {
            LOG.error(
                    "The read models in {} cannot be made again; next attempt in {} s: {}",
                    file,
                    betweenRemakings.seconds(),
                    failure.toString());
            return false;
        }
    }

    private void closeAll() {
        for (OpenFile open = idle.pollFirst(); open != null; open = idle.pollFirst()) {
            open.close();
        }
        OpenFile present = writer;
        if (present != null) {
            present.close();
            writer = null;
        }
    }

    /** Closes the file; its log is brought into it and removed. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            closeAll();
        } finally {
            use.writeLock().unlock();
        }
    }
}
