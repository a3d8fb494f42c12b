package vn.kiennghi.standalone.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * An event in its stored form, made before anybody holds the writing connection.
 *
 * @param event what happened, to which aggregate
 * @param payload its bytes, type and revision
 * @param metaData who did it, when asked by what
 */
record EventRow(DomainEventMessage<?> event, SerializedObject<byte[]> payload, SerializedObject<byte[]> metaData) {
    /** The columns, in the order in which {@link #set} fills them. */
    static final String COLUMNS = "eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp, payloadType,"
            + " payloadRevision, payload, metaData";

    /** How many columns there are. */
    static final int WIDTH = 9;

    /** Returns the stored form of the events of one message. They mostly have the same metadata, which are then written once. */
    static List<EventRow> of(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<EventRow> rows = new ArrayList<>(events.size());
        MetaData before = null;
        SerializedObject<byte[]> written = null;
        for (EventMessage<?> event : events) {
            written = serialized(event, serializer, before, written);
            before = event.getMetaData();
            rows.add(new EventRow(
                    EventUtils.asDomainEventMessage(event), event.serializePayload(serializer, byte[].class), written));
        }
        return rows;
    }

    private static SerializedObject<byte[]> serialized(
            EventMessage<?> event,
            Serializer serializer,
            @Nullable MetaData before,
            @Nullable SerializedObject<byte[]> written) {
        return written != null && event.getMetaData().equals(before)
                ? written
                : event.serializeMetaData(serializer, byte[].class);
    }

    /**
     * Fills the parameters of a statement.
     *
     * @param first number of the first one
     */
    void set(PreparedStatement statement, int first) throws SQLException {
        int parameter = first;
        statement.setString(parameter++, event.getIdentifier());
        statement.setString(parameter++, event.getAggregateIdentifier());
        statement.setLong(parameter++, event.getSequenceNumber());
        statement.setString(parameter++, event.getType());
        statement.setString(parameter++, DateTimeUtils.formatInstant(event.getTimestamp()));
        statement.setString(parameter++, payload.getType().getName());
        statement.setString(parameter++, payload.getType().getRevision());
        statement.setBytes(parameter++, payload.getData());
        statement.setBytes(parameter, metaData.getData());
    }
}
