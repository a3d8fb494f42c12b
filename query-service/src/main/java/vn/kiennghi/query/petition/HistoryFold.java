package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.query.platform.ReadModelDatabase;

/**
 * Tells a petition's history: each event with who did it, what it says and what it changed. An event that cannot be read is told by
 * its name, and from it on nobody knows what the events changed.
 */
final class HistoryFold {
    private static final Map<String, Object> UNREADABLE = Map.of("unreadable", true);

    private HistoryFold() {}

    /** Returns the history that the events tell; null if there are none. */
    static @Nullable PetitionHistory of(List<DomainEventMessage<?>> events) {
        List<PetitionHistory.Entry> entries = new ArrayList<>();
        PetitionRow row = null;
        boolean standsStill = false;
        for (DomainEventMessage<?> message : events) {
            if (!PetitionEvent.class.isAssignableFrom(message.getPayloadType())) {
                continue;
            }
            PetitionEvent event = read(message);
            PetitionRow after = event == null || standsStill ? null : told(row, event, message);
            standsStill = after == null;
            entries.add(new PetitionHistory.Entry(
                    message.getPayloadType().getSimpleName(),
                    event == null ? dayOf(message) : event.on(),
                    message.getTimestamp(),
                    by(message.getMetaData()),
                    after == null ? Map.of() : changes(row == null ? Map.of() : state(row), state(after)),
                    event == null ? UNREADABLE : EventDetails.of(event),
                    event));
            row = after == null ? row : after;
        }
        return row == null ? null : new PetitionHistory(row.id(), row.receipt().councilId(), entries);
    }

    private static @Nullable PetitionEvent read(DomainEventMessage<?> message) {
        try {
            return (PetitionEvent) message.getPayload();
        } catch (SerializationException damaged) {
            return null;
        }
    }

    /** Returns what becomes of the petition; null if that event cannot be told, and stands among the dead letters. */
    private static @Nullable PetitionRow told(
            @Nullable PetitionRow row, PetitionEvent event, DomainEventMessage<?> message) {
        try {
            return RowEvolution.evolve(row, event, message.getSequenceNumber(), message.getTimestamp());
        } catch (RuntimeException ownFault) {
            return null;
        }
    }

    private static LocalDate dayOf(DomainEventMessage<?> message) {
        return message.getTimestamp().atZone(ReadModelDatabase.ZONE).toLocalDate();
    }

    private static PetitionHistory.By by(MetaData metaData) {
        String user = text(metaData, ActorMetaData.USER);
        return new PetitionHistory.By(
                user == null ? "" : user,
                text(metaData, ActorMetaData.ROLE),
                text(metaData, ActorMetaData.IN_PLACE_OF),
                text(metaData, ActorMetaData.ON_BEHALF_OF));
    }

    private static @Nullable String text(MetaData metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }

    private static Map<String, PetitionHistory.Change> changes(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, PetitionHistory.Change> changes = new LinkedHashMap<>();
        after.forEach((member, value) -> {
            Object old = before.get(member);
            if (!Objects.equals(old, value)) {
                changes.put(member, new PetitionHistory.Change(old, value));
            }
        });
        return changes;
    }

    private static Map<String, @Nullable Object> state(PetitionRow row) {
        PetitionRow.Assignment assignment = row.assignment();
        PetitionRow.Answer answer = row.answer();
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("stage", row.stage().name());
        state.put("outcome", row.outcome().name());
        state.put("verdict", row.verdict().name());
        state.put("kind", row.fact().kind().name());
        state.put("round", row.fact().round().name());
        state.put("receivedOn", EventDetails.plain(row.fact().receivedOn()));
        state.put("field", row.field());
        state.put("level", EventDetails.plain(row.level()));
        state.put("committee", row.committee());
        state.put("items", row.split() == null ? null : row.split().itemIds().size());
        state.put(
                "transferredOn",
                EventDetails.plain(
                        row.transfer() == null ? null : row.transfer().on()));
        state.put(
                "forwardedTo",
                EventDetails.plain(
                        row.forwarding() == null ? null : row.forwarding().to()));
        state.put("mergedInto", row.mergedInto());
        state.put("agency", row.agency());
        state.put("coordinatingAgencies", assignment == null ? null : assignment.coordinating());
        state.put("dueOn", EventDetails.plain(row.dueOn()));
        state.put("promisedOn", EventDetails.plain(answer == null ? null : answer.promisedOn()));
        state.put(
                "flags",
                row.flags().isEmpty()
                        ? null
                        : row.openFlags().stream()
                                .flatMap(flag -> flag.reasons().stream())
                                .map(Enum::name)
                                .distinct()
                                .toList());
        return state;
    }
}
