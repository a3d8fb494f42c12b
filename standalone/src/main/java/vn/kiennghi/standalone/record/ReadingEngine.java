package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.sqlite.SQLiteConnection;

/** Axon's JDBC engine, which reads a stream, what every command does several times, by a statement that is compiled once per connection. */
final class ReadingEngine extends JdbcEventStorageEngine {
    private final DataSource readers;

    /** One for each connection of the pool, which live as long as it does; whoever has the connection has the statement. */
    private final Map<SQLiteConnection, PreparedStatement> streams = new ConcurrentHashMap<>();

    ReadingEngine(Builder builder, DataSource readers) {
        super(builder);
        this.readers = readers;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long first, int most) {
        try (Connection connection = readers.getConnection()) {
            SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
            try {
                return read(stream(sqlite), aggregate, first, most);
            } catch (SQLException failure) {
                // The driver ends a statement that failed, and does not say so.
                streams.remove(sqlite);
                throw failure;
            }
        } catch (SQLException failure) {
            throw new EventStoreException("The events of " + aggregate + " could not be read", failure);
        }
    }

    private List<DomainEventData<?>> read(PreparedStatement stream, String aggregate, long first, int most)
            throws SQLException {
        stream.setString(1, aggregate);
        stream.setLong(2, first);
        stream.setLong(3, most);
        List<DomainEventData<?>> events = new ArrayList<>();
        try (ResultSet rows = stream.executeQuery()) {
            while (rows.next()) {
                events.add(getDomainEventData(rows));
            }
        }
        return events;
    }

    private PreparedStatement stream(SQLiteConnection connection) throws SQLException {
        PreparedStatement kept = streams.get(connection);
        if (kept == null) {
            streams.keySet().removeIf(ReadingEngine::isGone);
            kept = connection.prepareStatement("SELECT " + domainEventFields()
                    + " FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber >= ?"
                    + " ORDER BY sequenceNumber LIMIT ?");
            streams.put(connection, kept);
        }
        return kept;
    }

    private static boolean isGone(SQLiteConnection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException unknown) {
            return true;
        }
    }
}
