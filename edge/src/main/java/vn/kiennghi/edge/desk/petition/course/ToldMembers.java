package vn.kiennghi.edge.desk.petition.course;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.DocumentReference;

/** Reads what is told of an event by its members: texts, lists, days in ISO form, and documents as maps. */
record ToldMembers(Map<String, Object> members) {
    Optional<String> text(String member) {
        return text(members.get(member));
    }

    Optional<LocalDate> day(String member) {
        return day(members.get(member));
    }

    boolean isTrue(String member) {
        return text(member).filter("true"::equals).isPresent();
    }

    List<String> texts(String member) {
        return members.get(member) instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Returns the record that the event holds under that name. */
    Optional<ToldMembers> record(String member) {
        return record(members.get(member));
    }

    /** Returns the records of the list that the event holds under that name. */
    List<ToldMembers> records(String member) {
        return members.get(member) instanceof Collection<?> several
                ? several.stream().flatMap(one -> record(one).stream()).toList()
                : List.of();
    }

    /** Returns the document on which the step rests, where the event names one. */
    Optional<DocumentReference> document() {
        return switch (members.get("document")) {
            case Map<?, ?> map ->
                Optional.of(new DocumentReference(
                        text(map.get("number")).orElse(null),
                        day(map.get("date")).orElse(null),
                        text(map.get("summary")).orElse(null),
                        text(map.get("signer")).orElse(null)));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<ToldMembers> record(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> members = new HashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return Optional.of(new ToldMembers(members));
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static Optional<LocalDate> day(@Nullable Object value) {
        return text(value).flatMap(ToldMembers::parsed);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
