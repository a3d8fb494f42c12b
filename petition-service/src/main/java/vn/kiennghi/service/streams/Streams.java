package vn.kiennghi.service.streams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Folds streams of the record. Nothing is kept: each call tells what is recorded at that moment. */
public final class Streams {
    /** Streams that are asked for together; what they hold is in memory at once in parts of this size alone. */
    private static final int AT_ONCE = 500;

    private final EventStore eventStore;
    private final ManyStreams many;

    /** @param many the store's own way of reading many streams */
    public Streams(EventStore eventStore, ManyStreams many) {
        this.eventStore = eventStore;
        this.many = many;
    }

    /** Reads also many streams one after another, for a store that knows no other way. */
    public static Streams oneAfterAnother(EventStore eventStore) {
        return new Streams(eventStore, new OneAfterAnother(eventStore));
    }

    /** Returns what the events of a stream add up to; the initial value where none is recorded. */
    public <S> S fold(String id, S initial, BiFunction<S, DomainEventMessage<?>, S> evolve) {
        return fold(id, 0, initial, evolve);
    }

    /** Returns the same where the events before a sequence number are in the initial value already. */
    public <S> S fold(String id, long firstSequence, S initial, BiFunction<S, DomainEventMessage<?>, S> evolve) {
        DomainEventStream events = eventStore.readEvents(id, firstSequence);
        S state = initial;
        while (events.hasNext()) {
            state = evolve.apply(state, events.next());
        }
        return state;
    }

    /** Returns the first event of a stream, or nothing if none is recorded. */
    public Optional<DomainEventMessage<?>> first(String id) {
        DomainEventStream events = eventStore.readEvents(id, 0);
        return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
    }

    /** Returns what the events of each stream add up to, by its id; streams of which nothing is recorded are left out. */
    public <S> Map<String, S> foldAll(
            Collection<String> ids, S initial, BiFunction<S, DomainEventMessage<?>, S> evolve) {
        Map<String, S> states = new HashMap<>();
        inParts(
                ids,
                part -> many.read(
                        part,
                        event -> states.put(
                                event.getAggregateIdentifier(),
                                evolve.apply(states.getOrDefault(event.getAggregateIdentifier(), initial), event))));
        return states;
    }

    /** Hands over the first event of each stream of which any is recorded. */
    public void firstOfAll(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        inParts(ids, part -> many.readFirst(part, events));
    }

    private static void inParts(Collection<String> ids, Consumer<List<String>> read) {
        List<String> each = new ArrayList<>(new LinkedHashSet<>(ids));
        for (int from = 0; from < each.size(); from += AT_ONCE) {
            read.accept(each.subList(from, Math.min(from + AT_ONCE, each.size())));
        }
    }

    /** For a store that is asked for one stream at a time. */
    private record OneAfterAnother(EventStore eventStore) implements ManyStreams {
        @Override
        public void read(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
            ids.forEach(id -> eventStore.readEvents(id, 0).forEachRemaining(events::accept));
        }

        @Override
        public void readFirst(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
            ids.forEach(id -> {
                DomainEventStream stream = eventStore.readEvents(id, 0);
                if (stream.hasNext()) {
                    events.accept(stream.next());
                }
            });
        }
    }
}
