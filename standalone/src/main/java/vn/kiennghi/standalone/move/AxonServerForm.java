package vn.kiennghi.standalone.move;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue.DataCase;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.standalone.move.MetaDataValue.Decimal;
import vn.kiennghi.standalone.move.MetaDataValue.Nothing;
import vn.kiennghi.standalone.move.MetaDataValue.Text;
import vn.kiennghi.standalone.move.MetaDataValue.Truth;
import vn.kiennghi.standalone.move.MetaDataValue.Whole;
import vn.kiennghi.standalone.move.StoredEvent.Place;

/** An event as Axon Server keeps it: what Axon's own event store on Axon Server would have written, and would read. */
final class AxonServerForm {
    private AxonServerForm() {}

    static Event of(StoredEvent event) {
        Event.Builder stored = Event.newBuilder()
                .setMessageIdentifier(event.id())
                .setTimestamp(event.at().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.payloadType())
                        .setRevision(event.revision() == null ? "" : event.revision())
                        .setData(ByteString.copyFrom(event.payload().bytes())));
        Place place = event.place();
        if (place != null) {
            stored.setAggregateType(place.aggregateType())
                    .setAggregateIdentifier(place.aggregateId())
                    .setAggregateSequenceNumber(place.sequence());
        }
        event.metadata().forEach((name, value) -> stored.putMetaData(name, of(value)));
        return stored.build();
    }

    static StoredEvent read(Event stored) throws UnknownForm {
        SerializedObject payload = stored.getPayload();
        return new StoredEvent(
                stored.getMessageIdentifier(),
                Instant.ofEpochMilli(stored.getTimestamp()),
                place(stored),
                payload.getType(),
                payload.getRevision(),
                metadata(stored.getMetaDataMap()),
                Payload.of(payload.getData().toByteArray()));
    }

    private static @Nullable Place place(Event stored) {
        return stored.getAggregateType().isEmpty()
                ? null
                : new Place(
                        stored.getAggregateType(),
                        stored.getAggregateIdentifier(),
                        stored.getAggregateSequenceNumber());
    }

    private static io.axoniq.axonserver.grpc.MetaDataValue of(MetaDataValue value) {
        io.axoniq.axonserver.grpc.MetaDataValue.Builder stored = io.axoniq.axonserver.grpc.MetaDataValue.newBuilder();
        return switch (value) {
            case Text text -> stored.setTextValue(text.value()).build();
            case Whole whole -> stored.setNumberValue(whole.value()).build();
            case Decimal decimal -> stored.setDoubleValue(decimal.value()).build();
            case Truth truth -> stored.setBooleanValue(truth.value()).build();
            case Nothing() -> stored.build();
        };
    }

    private static SortedMap<String, MetaDataValue> metadata(
            Map<String, io.axoniq.axonserver.grpc.MetaDataValue> stored) throws UnknownForm {
        SortedMap<String, MetaDataValue> metadata = new TreeMap<>();
        for (Map.Entry<String, io.axoniq.axonserver.grpc.MetaDataValue> entry : stored.entrySet()) {
            metadata.put(entry.getKey(), read(entry.getKey(), entry.getValue()));
        }
        return metadata;
    }

    private static MetaDataValue read(String name, io.axoniq.axonserver.grpc.MetaDataValue stored) throws UnknownForm {
        DataCase kind = stored.getDataCase();
        return switch (kind) {
            case TEXT_VALUE -> new Text(stored.getTextValue());
            case NUMBER_VALUE -> new Whole(stored.getNumberValue());
            case DOUBLE_VALUE -> finite(name, stored.getDoubleValue());
            case BOOLEAN_VALUE -> new Truth(stored.getBooleanValue());
            case DATA_NOT_SET -> new Nothing();
            case BYTES_VALUE ->
                throw MetaDataJson.unknown(name, stored.getBytesValue().getType());
        };
    }

    private static Decimal finite(String name, double value) throws UnknownForm {
        if (!Double.isFinite(value)) {
            throw MetaDataJson.unknown(name, String.valueOf(value));
        }
        return new Decimal(value);
    }
}
