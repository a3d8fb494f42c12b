package vn.kiennghi.standalone.move;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/**
 * An event as a store keeps it, in the one form that all stores agree on: two events are equal exactly when no store could tell them
 * apart.
 *
 * @param id the message's identifier
 * @param at the moment of record, in whole milliseconds: no store keeps more
 * @param place where it stands in the history of its aggregate; null for an event without one
 * @param payloadType the class that the payload is of
 * @param revision the version of that class's form; null where it has none
 * @param metadata who did it and on whose behalf, by name
 * @param payload the serialised event, byte for byte
 */
public record StoredEvent(
        String id,
        Instant at,
        @Nullable Place place,
        String payloadType,
        @Nullable String revision,
        SortedMap<String, MetaDataValue> metadata,
        Payload payload) {

    public StoredEvent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        // Axon Server does not know the difference.
        revision = revision == null || revision.isEmpty() ? null : revision;
    }

    /** A place in the history of an aggregate. */
    public record Place(String aggregateType, String aggregateId, long sequence) {}

    /** Returns the moment of record as the file and SQLite write it. */
    public String recordedAt() {
        return DateTimeUtils.formatInstant(at);
    }

    /** Returns what the event consists of, by the names that the file uses, to say where two events differ. */
    SequencedMap<String, String> members() {
        SequencedMap<String, String> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("at", recordedAt());
        members.put("aggregateType", place == null ? "" : place.aggregateType());
        members.put("aggregateId", place == null ? "" : place.aggregateId());
        members.put("sequence", place == null ? "" : String.valueOf(place.sequence()));
        members.put("type", payloadType);
        members.put("revision", revision == null ? "" : revision);
        members.put("metadata", MetaDataJson.write(metadata));
        members.put("payload", payload.content());
        return members;
    }
}
