package vn.kiennghi.standalone.move;

import java.io.StringWriter;
import java.time.DateTimeException;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.standalone.move.StoredEvent.Place;

/** One event as one line of the file. An event has exactly one line: equal events give equal lines, wherever they were stored. */
final class EventLine {
    private EventLine() {}

    /**
     * Returns the line, without its end.
     *
     * @param position the number of the event in its log; the first is 1
     */
    static String write(long position, StoredEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = LosslessJson.FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeNumberProperty("n", position);
            json.writeStringProperty("id", event.id());
            json.writeStringProperty("at", event.recordedAt());
            Place place = event.place();
            if (place != null) {
                json.writeStringProperty("aggregateType", place.aggregateType());
                json.writeStringProperty("aggregateId", place.aggregateId());
                json.writeNumberProperty("sequence", place.sequence());
            }
            json.writeStringProperty("type", event.payloadType());
            if (event.revision() != null) {
                json.writeStringProperty("revision", event.revision());
            }
            json.writeName("metadata");
            MetaDataJson.write(event.metadata(), json);
            json.writeStringProperty(
                    event.payload().isText() ? "payload" : "payloadBase64",
                    event.payload().content());
            json.writeEndObject();
        }
        return line.toString();
    }

    /**
     * Reads a line.
     *
     * @throws UnknownForm if it is not exactly what {@link #write} makes of an event at this position
     */
    static StoredEvent read(long position, String line) throws UnknownForm {
        StoredEvent event;
        try {
            event = event(LosslessJson.read(line));
        } catch (JacksonException | DateTimeException | IllegalArgumentException noEvent) {
            throw new UnknownForm("line", "{…}", String.valueOf(noEvent.getMessage()));
        }
        String own = write(position, event);
        if (!own.equals(line)) {
            throw new UnknownForm("line", own, line);
        }
        return event;
    }

    private static StoredEvent event(JsonNode json) throws UnknownForm {
        String payload = optional(json, "payload");
        return new StoredEvent(
                required(json, "id"),
                DateTimeUtils.parseInstant(required(json, "at")),
                place(json),
                required(json, "type"),
                optional(json, "revision"),
                MetaDataJson.read(json.get("metadata")),
                payload == null ? new Payload(false, required(json, "payloadBase64")) : new Payload(true, payload));
    }

    private static @Nullable Place place(JsonNode json) throws UnknownForm {
        String type = optional(json, "aggregateType");
        if (type == null) {
            return null;
        }
        JsonNode sequence = json.get("sequence");
        if (sequence == null || !sequence.canConvertToLong()) {
            throw new UnknownForm("sequence", "0, 1, 2 …", String.valueOf(sequence));
        }
        return new Place(type, required(json, "aggregateId"), sequence.longValue());
    }

    private static String required(JsonNode json, String member) throws UnknownForm {
        String text = optional(json, member);
        if (text == null) {
            throw new UnknownForm(member, "\"…\"", "");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode json, String member) throws UnknownForm {
        JsonNode value = json.get(member);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new UnknownForm(member, "\"…\"", value.toString());
        }
        return value.stringValue();
    }
}
