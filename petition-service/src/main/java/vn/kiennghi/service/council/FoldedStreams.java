package vn.kiennghi.service.council;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The present state of small, often asked streams. Each is kept with its last sequence number, so that asking again reads the
 * events after it alone.
 */
final class FoldedStreams<S> {
    /** Existing streams only are kept; catalogues are small, so this is never reached but by a fault. */
    private static final int MOST_KEPT = 50_000;

    private final EventStore eventStore;
    private final S initial;
    private final BiFunction<S, Object, S> evolve;
    private final Map<String, Folded<S>> kept = new ConcurrentHashMap<>();

    FoldedStreams(EventStore eventStore, S initial, BiFunction<S, Object, S> evolve) {
        this.eventStore = eventStore;
        this.initial = initial;
        this.evolve = evolve;
    }

    /** Returns the state after all events of the stream that are recorded now. */
    S current(String aggregateIdentifier) {
        Folded<S> before = kept.getOrDefault(aggregateIdentifier, new Folded<>(initial, -1));
        DomainEventStream events = eventStore.readEvents(aggregateIdentifier, before.sequence() + 1);
        S state = before.state();
        long sequence = before.sequence();
        while (events.hasNext()) {
            var event = events.next();
            state = evolve.apply(state, event.getPayload());
            sequence = event.getSequenceNumber();
        }
        if (sequence > before.sequence() && kept.size() < MOST_KEPT) {
            kept.merge(aggregateIdentifier, new Folded<>(state, sequence), Folded::later);
        }
        return state;
    }

    private record Folded<S>(S state, long sequence) {
        Folded<S> later(Folded<S> other) {
            return other.sequence > sequence ? other : this;
        }
    }
}
