package vn.kiennghi.service.council;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import vn.kiennghi.service.streams.Streams;

/**
 * The present state of small, often asked streams. Each is kept with its last sequence number, so that asking again reads the
 * events after it alone; and for one message the record is asked once, so that all of the message is decided under one state.
 */
final class FoldedStreams<S> {
    /** Existing streams only are kept; catalogues are small, so this is never reached but by a fault. */
    private static final int MOST_KEPT = 50_000;

    private final Streams streams;
    private final S initial;
    private final BiFunction<S, Object, S> evolve;
    private final Map<String, Folded<S>> kept = new ConcurrentHashMap<>();
    /** Name of the resource under which a message's unit of work holds what this has told it. */
    private final String ofMessage = getClass().getName() + "@" + System.identityHashCode(this);

    FoldedStreams(Streams streams, S initial, BiFunction<S, Object, S> evolve) {
        this.streams = streams;
        this.initial = initial;
        this.evolve = evolve;
    }

    /** Returns the state after all events of the stream that were recorded when the present message first asked for it. */
    S current(String aggregateIdentifier) {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get()
                        .<Map<String, Folded<S>>>getOrComputeResource(ofMessage, _ -> new HashMap<>())
                        .computeIfAbsent(aggregateIdentifier, this::read)
                        .state()
                : read(aggregateIdentifier).state();
    }

    private Folded<S> read(String aggregateIdentifier) {
        Folded<S> before = kept.getOrDefault(aggregateIdentifier, new Folded<>(initial, -1));
        Folded<S> now = streams.fold(
                aggregateIdentifier,
                before.sequence() + 1,
                before,
                (folded, event) ->
                        new Folded<>(evolve.apply(folded.state(), event.getPayload()), event.getSequenceNumber()));
        if (now.sequence() > before.sequence() && kept.size() < MOST_KEPT) {
            kept.merge(aggregateIdentifier, now, Folded::later);
        }
        return now;
    }

    private record Folded<S>(S state, long sequence) {
        Folded<S> later(Folded<S> other) {
            return other.sequence > sequence ? other : this;
        }
    }
}
