package vn.kiennghi.query.petition;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an event into plain values for its readers. */
final class EventDetails {
    /** The members of a kind of record that are told; looked for once, because that takes longer than telling them. */
    private static final ClassValue<List<RecordComponent>> SHOWN = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .filter(member ->
                            !isId(member.getName()) && !member.getName().equals("on"))
                    .toList();
        }
    };

    private EventDetails() {}

    /** Returns the event's members by name, but for ids, {@code on} and those without a value. */
    static Map<String, Object> of(Record event) {
        Map<String, Object> details = new LinkedHashMap<>();
        SHOWN.get(event.getClass()).forEach(member -> {
            Object value = plain(value(event, member));
            if (value != null && !Map.of().equals(value)) {
                details.put(member.getName(), value);
            }
        });
        return details;
    }

    /** Returns the value as text, number, truth value, list or map; dates in ISO form. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case List<?> list -> list.stream().map(EventDetails::plain).toList();
            case Record nested -> of(nested);
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    private static boolean isId(String member) {
        return member.endsWith("Id") || member.endsWith("Ids");
    }

    private static @Nullable Object value(Record event, RecordComponent member) {
        try {
            return member.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("members of public records can be read", e);
        }
    }
}
