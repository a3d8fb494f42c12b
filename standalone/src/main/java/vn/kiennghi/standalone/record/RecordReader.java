package vn.kiennghi.standalone.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * Looks at the file of a record without changing it: nothing is created, and the log beside it stays as it is even where this is
 * the last to close it.
 */
public final class RecordReader implements AutoCloseable {
    /** The tables without which a file is no record. */
    private static final List<String> TABLES = List.of("DomainEventEntry", "RecordIdentity", "Account");

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    private static final int MOST_FAULTS = 5;

    private final Connection connection;

    private RecordReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a file that is there.
     *
     * @throws SQLException if it cannot be opened
     */
    public static RecordReader open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        SQLiteDataSource sqlite = new SQLiteDataSource(config);
        sqlite.setUrl("jdbc:sqlite:" + file);
        return new RecordReader(sqlite.getConnection());
    }

    /** Returns whether there is a file with anything in it. */
    public static boolean isThere(Path file) {
        return Files.exists(file) && file.toFile().length() > 0;
    }

    /**
     * Returns the first faults that SQLite's quick check finds in the file; none if it is in order.
     *
     * @throws SQLException if it is so damaged that it cannot be checked
     */
    public List<String> faults() throws SQLException {
        return faults(connection);
    }

    static List<String> faults(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(" + MOST_FAULTS + ")")) {
            while (rows.next()) {
                rows.getString(1).lines().forEach(faults::add);
            }
        }
        return faults.equals(List.of("ok")) ? List.of() : List.copyOf(faults);
    }

    /** Returns which tables of a record are missing; all of them where the file was never begun. */
    public List<String> missingTables() throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String table : TABLES) {
            if (number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", table) == 0) {
                missing.add(table);
            }
        }
        return missing;
    }

    /** Returns whether the file has tables, but not the one that a record begins with: it is another program's. */
    public boolean isOfAnother() throws SQLException {
        return number("SELECT count(*) FROM sqlite_schema") > 0
                && missingTables().contains(TABLES.getFirst());
    }

    /** Returns the version of the record's form, see record-schema.sql; 0 in records of the first versions. */
    public long form() throws SQLException {
        return number("PRAGMA user_version");
    }

    /** Returns what the record holds; {@link RecordContent#NOTHING} where it was never begun. */
    public RecordContent content() throws SQLException {
        if (!missingTables().isEmpty()) {
            return RecordContent.NOTHING;
        }
        return content(connection);
    }

    static RecordContent content(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT coalesce((SELECT id FROM RecordIdentity), ''),
                          coalesce((SELECT max(globalIndex) FROM DomainEventEntry), 0),
                          coalesce((SELECT eventIdentifier FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1), ''),
                          (SELECT count(*) FROM DomainEventEntry),
                          (SELECT count(*) FROM Account),
                          coalesce((SELECT max(CASE WHEN json_valid(CAST(token AS TEXT))
                            THEN json_extract(CAST(token AS TEXT), '$.index') END) FROM TokenEntry), 0)""")) {
            row.next();
            return new RecordContent(
                    row.getString(1), row.getLong(2), row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6));
        }
    }

    /** Returns what is known now, where something was known before: only what came since is counted. */
    static KnownRecord since(Connection connection, KnownRecord before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT count(*), coalesce(max(globalIndex), 0),
                  coalesce((SELECT eventIdentifier FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1), '')
                FROM DomainEventEntry WHERE globalIndex > ?""")) {
            statement.setLong(1, before.position());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) > 0
                        ? new KnownRecord(
                                before.identity(),
                                row.getLong(2),
                                row.getString(3),
                                before.events() + row.getLong(1),
                                false)
                        : before;
            }
        }
    }

    /** Returns the identifier of the event at a position; empty if there is none. */
    public String eventAt(long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT eventIdentifier FROM DomainEventEntry WHERE globalIndex = ?")) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** Returns how many events there are up to a position. */
    public long eventsUpTo(long position) throws SQLException {
        // The sign keeps SQLite from walking the whole table: an index has the positions as well and is a tenth as
        // large.
        return number("SELECT count(*) FROM DomainEventEntry WHERE +globalIndex <= ?", position);
    }

    /** Writes a copy of all that is there now into a file that is empty or missing. Writers meanwhile do not disturb it. */
    public void copyTo(Path file) throws SQLException {
        copy(connection, file);
    }

    static void copy(Connection connection, Path file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, file.toString());
            statement.executeUpdate();
        }
    }

    private long number(String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
