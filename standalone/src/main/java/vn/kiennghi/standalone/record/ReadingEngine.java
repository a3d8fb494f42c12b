package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.sqlite.SQLiteConnection;
import vn.kiennghi.service.streams.ManyStreams;

/**
 * Axon's JDBC engine, which reads a stream, what every command does several times, by a statement that is compiled once per connection,
 * and many streams with one question.
 */
final class ReadingEngine extends JdbcEventStorageEngine implements ManyStreams {
    /** The identifiers are one parameter, so that the statement is the same for any number of them. */
    private static final String OF_ALL =
            " FROM DomainEventEntry WHERE aggregateIdentifier IN (SELECT value FROM json_each(?))";

    private static final String IN_ORDER = " ORDER BY aggregateIdentifier, sequenceNumber";
    private static final String FIRST = " AND sequenceNumber = 0";

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
        return events(stream);
    }

    private List<DomainEventData<?>> events(PreparedStatement question) throws SQLException {
        List<DomainEventData<?>> events = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                events.add(getDomainEventData(rows));
            }
        }
        return events;
    }

    @Override
    public void read(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        ofAll(IN_ORDER, ids, events);
    }

    @Override
    public void readFirst(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        ofAll(FIRST, ids, events);
    }

    private void ofAll(String which, Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        List<DomainEventData<?>> found;
        try (Connection connection = readers.getConnection();
                PreparedStatement question =
                        connection.prepareStatement("SELECT " + schema().domainEventFields() + OF_ALL + which)) {
            question.setString(1, jsonArray(ids));
            found = events(question);
        } catch (SQLException failure) {
            throw new EventStoreException("the streams of a message cannot be read", failure);
        }
        // The connection is free again before the events are made of what was read.
        EventStreamUtils.upcastAndDeserializeDomainEvents(found.stream(), getEventSerializer(), upcasterChain)
                .forEachRemaining(events::accept);
    }

    /** The identifiers of this record are ASCII without quotation marks or backslashes. */
    private static String jsonArray(Collection<String> ids) {
        return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private PreparedStatement stream(SQLiteConnection connection) throws SQLException {
        PreparedStatement kept = streams.get(connection);
        if (kept == null) {
            streams.keySet().removeIf(ReadingEngine::isGone);
            kept = connection.prepareStatement("SELECT " + schema().domainEventFields()
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
