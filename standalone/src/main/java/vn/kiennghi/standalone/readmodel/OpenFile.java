package vn.kiennghi.standalone.readmodel;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** One connection to the read models' file with its prepared statements; used by one thread at a time. */
final class OpenFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    /** The log is brought into the file from this size on, in pages of 4 KiB. */
    private static final int CHECKPOINT_PAGES = 1_000;
    /** What a larger log is cut back to when it begins again, in bytes. */
    private static final int LOG_LIMIT = 4 << 20;

    private static final int WRITERS_CACHE_KIBIBYTES = 16 << 10;
    private static final int READERS_CACHE_KIBIBYTES = 2 << 10;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private OpenFile(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the file to write. Nothing waits for the disk but the bringing of the log into the file: after a power cut the last batches
     * may be gone, documents and token alike, and come again from the record.
     */
    static OpenFile toWrite(Path file) throws SQLException {
        SQLiteConfig config = settings(WRITERS_CACHE_KIBIBYTES);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        OpenFile opened = new OpenFile(config.createConnection("jdbc:sqlite:" + file));
        try (Statement statement = opened.connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            return opened;
        } catch (SQLException failure) {
            opened.close();
            throw failure;
        }
    }

    /**
     * Opens the file to read.
     *
     * @throws SQLException also if it is not there: whoever reads makes none
     */
    static OpenFile toRead(Path file) throws SQLException {
        SQLiteConfig config = settings(READERS_CACHE_KIBIBYTES);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return new OpenFile(config.createConnection("jdbc:sqlite:" + file));
    }

    private static SQLiteConfig settings(int cacheKibibytes) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setJournalSizeLimit(LOG_LIMIT);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setCacheSize(-cacheKibibytes);
        return config;
    }

    Connection connection() {
        return connection;
    }

    /** Returns the statement, prepared once for as long as the connection lives. */
    PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /** Brings the log into the file and empties it; who reads or writes at the moment is not waited for. */
    void checkpoint() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** Closes it as well as it can be. */
    @Override
    public void close() {
        statements.values().forEach(OpenFile::closed);
        closed(connection);
    }

    private static void closed(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception failure) {
            LOG.debug("a connection to the read models cannot be closed in order: {}", failure.toString());
        }
    }
}
