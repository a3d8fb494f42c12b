package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * The statements that append events, compiled once and kept for as long as the connection lives. Many rows per statement spare
 * SQLite what it does around each. Used only by whoever holds the writing connection.
 */
final class EventInsert {
    private static final int MANY = 25;

    private @Nullable Kept one;
    private @Nullable Kept many;

    /** A statement and the connection under all wrappers that it belongs to. */
    private record Kept(SQLiteConnection connection, PreparedStatement statement) {}

    /**
     * Appends in the order given.
     *
     * @throws SQLException if one of them cannot be appended; whether those before it were is undefined
     */
    void insert(Connection connection, List<EventRow> rows) throws SQLException {
        try {
            int done = 0;
            while (rows.size() - done >= MANY) {
                insert(many(connection), rows.subList(done, done + MANY));
                done += MANY;
            }
            for (EventRow row : rows.subList(done, rows.size())) {
                insert(one(connection), List.of(row));
            }
        } catch (SQLException failure) {
            // The driver ends a statement that failed for the disk's sake, and does not say so.
            forget(one, failure);
            one = null;
            forget(many, failure);
            many = null;
            throw failure;
        }
    }

    private static void forget(@Nullable Kept kept, SQLException failure) {
        if (kept != null) {
            try {
                kept.statement().close();
            } catch (SQLException second) {
                failure.addSuppressed(second);
            }
        }
    }

    private static void insert(PreparedStatement statement, List<EventRow> rows) throws SQLException {
        int parameter = 1;
        for (EventRow row : rows) {
            row.set(statement, parameter);
            parameter += EventRow.WIDTH;
        }
        statement.executeUpdate();
        // What was appended may be large and is not kept with the statement.
        statement.clearParameters();
    }

    private PreparedStatement one(Connection connection) throws SQLException {
        Kept kept = kept(one, connection, 1);
        one = kept;
        return kept.statement();
    }

    private PreparedStatement many(Connection connection) throws SQLException {
        Kept kept = kept(many, connection, MANY);
        many = kept;
        return kept.statement();
    }

    private static Kept kept(@Nullable Kept before, Connection connection, int rows) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        if (before != null && before.connection().equals(sqlite)) {
            return before;
        }
        String places = "(" + String.join(", ", Collections.nCopies(EventRow.WIDTH, "?")) + ")";
        return new Kept(
                sqlite,
                sqlite.prepareStatement("INSERT INTO DomainEventEntry (" + EventRow.COLUMNS + ") VALUES "
                        + String.join(", ", Collections.nCopies(rows, places))));
    }
}
