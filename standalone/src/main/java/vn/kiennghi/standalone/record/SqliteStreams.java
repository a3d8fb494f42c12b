package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import vn.kiennghi.service.streams.ManyStreams;

/** Reads many streams of the record with one question. */
final class SqliteStreams implements ManyStreams {
    /** The identifiers are one parameter, so that the statement is the same for any number of them. */
    private static final String OF_ALL =
            "SELECT aggregateIdentifier, sequenceNumber, type, eventIdentifier, timeStamp, payloadType, payloadRevision, payload, metaData"
                    + " FROM DomainEventEntry WHERE aggregateIdentifier IN (SELECT value FROM json_each(?))";

    private static final String IN_ORDER = " ORDER BY aggregateIdentifier, sequenceNumber";
    private static final String FIRST = " AND sequenceNumber = 0";

    private final DataSource readers;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    SqliteStreams(DataSource readers, Serializer serializer, EventUpcaster upcasters) {
        this.readers = readers;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    public void read(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        read(OF_ALL + IN_ORDER, ids, events);
    }

    @Override
    public void readFirst(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        read(OF_ALL + FIRST, ids, events);
    }

    private void read(String query, Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        List<DomainEventData<byte[]>> found = new ArrayList<>();
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, jsonArray(ids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new GenericDomainEventEntry<>(
                            row.getString(3),
                            row.getString(1),
                            row.getLong(2),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getBytes(8),
                            row.getBytes(9)));
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("the streams of a message cannot be read", e);
        }
        // The connection is free again before the events are made of what was read.
        EventStreamUtils.upcastAndDeserializeDomainEvents(found.stream(), serializer, upcasters)
                .forEachRemaining(events::accept);
    }

    /** The identifiers of this record are ASCII without quotation marks or backslashes. */
    private static String jsonArray(Collection<String> ids) {
        return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
