package vn.kiennghi.standalone.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import vn.kiennghi.standalone.start.DatedName;
import vn.kiennghi.standalone.start.OwnersFile;

/**
 * The SQLite file that an office must keep. There is one writing connection, because several in one process stall each other, and a
 * pool of reading ones, so that long reads never wait for a write. A commit is on disk when it returns (WAL, synchronous=FULL).
 */
public final class SqliteRecord implements AutoCloseable {
    /** Makes the tables that Axon's token store and dead letter queue have in a file, where they are missing. */
    public static final ClassPathResource AXON_STORES = new ClassPathResource("axon-stores-schema.sql");

    private static final int READERS = 4;
    /** What a larger log is cut back to when it begins again, in bytes. */
    private static final int LOG_LIMIT = 4 << 20;

    private static final int BUSY_TIMEOUT_MILLIS = 30_000;
    private static final int OPENING_TIMEOUT_MILLIS = 5_000;

    private final HikariDataSource writerPool;
    private final HikariDataSource readerPool;
    private final DataSource writer;
    private final Path file;
    private final RecordGuard guard;
    private final GuardedWriter guarded;
    private final SharedCommit commit;
    private volatile KnownRecord known = RecordContent.NOTHING.known();

    private SqliteRecord(Path file, HikariDataSource writerPool, HikariDataSource readerPool) {
        this.file = file;
        this.writerPool = writerPool;
        this.readerPool = readerPool;
        this.guard = new RecordGuard(file, this::holdsWhatIsKnown);
        this.guarded = new GuardedWriter(writerPool, guard);
        this.commit = new SharedCommit(guarded);
        LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy(guarded);
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        this.writer = lazy;
    }

    /**
     * Opens the file, creating it and its tables where they are missing. Whoever must not begin a new record in the place of a
     * lost one asks {@link RecordCheck} first.
     */
    public static SqliteRecord open(Path file) {
        layLogAsideIfAlone(file);
        makeIfMissing(file);
        tryOpening(file);
        HikariDataSource writer = pool(file, SQLiteConfig.TransactionMode.IMMEDIATE, 1, "record-writer");
        try {
            new ResourceDatabasePopulator(new ClassPathResource("record-schema.sql"), AXON_STORES).execute(writer);
            ResourceDatabasePopulator securityLog =
                    new ResourceDatabasePopulator(new ClassPathResource("security-log-schema.sql"));
            securityLog.setSeparator(";;");
            securityLog.execute(writer);
            LaterColumns.addTo(writer);
        } catch (RuntimeException failure) {
            writer.close();
            throw SqliteFailure.in(failure).isPresent() ? RecordCheck.refusal(file, failure) : failure;
        }
        SqliteRecord record = new SqliteRecord(
                file, writer, pool(file, SQLiteConfig.TransactionMode.DEFERRED, READERS, "record-reader"));
        record.guard.remember();
        record.note();
        return record;
    }

    /** Looks at what the record holds now, which it must hold from now on. */
    public KnownRecord note() {
        try (Connection connection = readerPool.getConnection()) {
            KnownRecord found = known.identity().isEmpty()
                    ? RecordReader.content(connection).known()
                    : RecordReader.since(connection, known);
            known = found;
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the record cannot be read", e);
        }
    }

    /**
     * Returns whether the installation began with administrators who act in the place of every role, as all did before a setting was
     * needed for it.
     */
    public boolean beganWithAdminInEveryRole() {
        return JdbcClient.create(readerPool)
                .sql("SELECT value FROM Beginning WHERE what = 'adminActsInEveryRole'")
                .query(String.class)
                .single()
                .equals("true");
    }

    /** Returns what was noted last. */
    KnownRecord known() {
        return known;
    }

    /**
     * Lets automations that lie ahead of the record, because it lost its end, begin at its head: they would wait for events that
     * come no more.
     */
    void forgetAutomationsAhead() {
        JdbcClient.create(writer)
                .sql(
                        "DELETE FROM TokenEntry WHERE json_valid(CAST(token AS TEXT)) AND"
                                + " json_extract(CAST(token AS TEXT), '$.index') > (SELECT coalesce(max(globalIndex), 0) FROM DomainEventEntry)")
                .update();
    }

    /** Returns whether the file, as somebody finds it who opens it now, is in order and holds what was noted last. */
    private boolean holdsWhatIsKnown() {
        try (RecordReader reader = RecordReader.open(file)) {
            return reader.faults().isEmpty() && !RecordCheck.fallsShort(known, reader, reader.content());
        } catch (SQLException damaged) {
            return false;
        }
    }

    /** Returns who watches over the file. */
    public RecordGuard guard() {
        return guard;
    }

    /** Returns the file. */
    Path file() {
        return file;
    }

    /**
     * Brings what waits in the log beside the file into the file, and empties the log, unless somebody reads it just now.
     *
     * @throws SQLException if the disk does not let it
     */
    void checkpoint() throws SQLException {
        try (Connection connection = guarded.getConnection();
                Statement statement = connection.createStatement()) {
            // Whoever reads just now is not waited for, since nobody could write meanwhile.
            statement.execute("PRAGMA busy_timeout = 0");
            try {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                statement.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT_MILLIS);
            }
        }
    }

    /**
     * Asks once whether the record may be written to, as a command would.
     *
     * @throws vn.kiennghi.edge.platform.CannotRecord if it may not
     */
    void tryWriting() throws SQLException {
        guarded.getConnection().close();
    }

    /** Returns the one connection that writes, taken only for the time of a statement or transaction. */
    DataSource writer() {
        return writer;
    }

    /** Returns the way in which events are appended. */
    SharedCommit commit() {
        return commit;
    }

    /** Returns the connections that read. */
    DataSource readers() {
        return readerPool;
    }

    /** SQLite deletes a log without its file, and with it what may be the last of a record. */
    private static void layLogAsideIfAlone(Path file) {
        Path log = RecordGuard.logOf(file);
        if (RecordReader.isThere(file) || !RecordReader.isThere(log)) {
            return;
        }
        try {
            Files.move(log, DatedName.beside(log, log.getFileName() + ".", Instant.now()));
        } catch (IOException obstacle) {
            throw RecordCheck.refusal(log, obstacle);
        }
    }

    /** SQLite gives the files that it makes beside the record the permissions of the record's own. */
    private static void makeIfMissing(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            OwnersFile.create(file);
        } catch (FileAlreadyExistsException linkToNothing) {
            // SQLite makes what it leads to.
        } catch (IOException obstacle) {
            throw RecordCheck.refusal(file, obstacle);
        }
    }

    /** The pools would report an obstacle with a stack trace, and only the first of them. */
    private static void tryOpening(Path file) {
        try (Connection connection = sqlite(file, SQLiteConfig.TransactionMode.IMMEDIATE, OPENING_TIMEOUT_MILLIS)
                        .getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Only a write shows that writing is allowed.
            statement.execute("PRAGMA user_version = " + RecordCheck.FORM);
            connection.rollback();
        } catch (SQLException obstacle) {
            throw RecordCheck.refusal(file, obstacle);
        }
    }

    private static HikariDataSource pool(Path file, SQLiteConfig.TransactionMode transactions, int size, String name) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(sqlite(file, transactions, BUSY_TIMEOUT_MILLIS));
        pool.setMaximumPoolSize(size);
        pool.setMaxLifetime(0);
        pool.setPoolName(name);
        return new HikariDataSource(pool);
    }

    private static SQLiteDataSource sqlite(Path file, SQLiteConfig.TransactionMode transactions, int busyTimeout) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setJournalSizeLimit(LOG_LIMIT);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(busyTimeout);
        config.setTransactionMode(transactions);
        SQLiteDataSource sqlite = new SQLiteDataSource(config);
        sqlite.setUrl("jdbc:sqlite:" + file);
        return sqlite;
    }

    @Override
    public void close() {
        readerPool.close();
        // The last one brings the log into the file and removes it.
        writerPool.close();
    }
}
