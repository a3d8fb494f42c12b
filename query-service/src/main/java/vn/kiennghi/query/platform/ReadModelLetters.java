package vn.kiennghi.query.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.messaging.deadletter.LetterDesk;
import vn.kiennghi.messaging.deadletter.RecordedLetters;
import vn.kiennghi.messaging.deadletter.RetriedLetter;

/**
 * The dead letters of the projections. They belong to the batch in which they arise: like its documents they are written before its
 * token, and forgotten with them where the processor starts again, so that the events before a letter are never behind it. Which
 * sequences wait is known in memory, read when the token is claimed: an event costs no look at the store.
 */
final class ReadModelLetters extends RecordedLetters implements BatchPart {
    /** More sequences than this at once are no events' own fault: the processor stops, as it does when a store fails. */
    static final int MOST_SEQUENCES = 1_024;

    private final SequencedDeadLetterQueue<EventMessage<?>> stored;
    private final ReadModelStore store;
    private final Documents<DiscardedEvents> discarded;
    private final List<Pending> pending = new ArrayList<>();
    /** The number of the last event that waits, by sequence. */
    private final Map<String, Long> lastWaiting = new HashMap<>();

    private long changes;

    ReadModelLetters(
            SequencedDeadLetterQueue<EventMessage<?>> stored,
            EventLog log,
            RecordMoments moments,
            ReadModelStore store) {
        super(() -> stored, event -> recorded(log, moments, event));
        this.stored = stored;
        this.store = store;
        this.discarded = store.collection("discardedEvents", DiscardedEvents.class);
    }

    /** However late it is tried again, the record took it up when it came to its place: a letter keeps the token. */
    private static Optional<? extends DomainEventMessage<?>> recorded(
            EventLog log, RecordMoments moments, DomainEventMessage<?> event) {
        return log.event(event.getAggregateIdentifier(), event.getSequenceNumber())
                .map(found -> event instanceof TrackedEventMessage<?> letter
                        ? MomentKeeper.stamped(found, moments.at(letter.trackingToken()))
                        : found);
    }

    private record Pending(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {}

    @Override
    public synchronized boolean contains(Object sequence) {
        return lastWaiting.containsKey(sequence.toString());
    }

    /** An event up to the last that waits is one that comes again after a crash: it waits already, or was handled before. */
    @Override
    public synchronized void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        String name = sequence.toString();
        Long last = lastWaiting.get(name);
        long number = numberOf(letter);
        if (last != null && number <= last) {
            return;
        }
        if (last == null && lastWaiting.size() >= MOST_SEQUENCES) {
            throw new DeadLetterQueueOverflowException(
                    "events of " + lastWaiting.size() + " sequences cannot be handled; the next is of " + name);
        }
        pending.add(new Pending(sequence, letter));
        lastWaiting.put(name, number);
    }

    /** A retried event's documents are written before its letter goes: killed in between, it is tried again and changes nothing. */
    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> which,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        boolean[] done = new boolean[1];
        store.take(() -> {
            store.flush();
            store.tryAgain();
            try {
                done[0] = super.process(which, letter -> written(letter, task));
            } finally {
                recall();
            }
        });
        return done[0];
    }

    private EnqueueDecision<EventMessage<?>> written(
            DeadLetter<? extends EventMessage<?>> letter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
        try {
            store.flush();
            return decision;
        } catch (CannotBeWritten failure) {
            store.takeBack();
            return RetriedLetter.keptAfter(failure, false);
        }
    }

    /** What is discarded is written before its letter goes: killed in between, it waits on and is discarded once more. */
    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        store.take(() -> {
            leaveOut(letter);
            store.flush();
            super.evict(letter);
            recall();
        });
    }

    private void leaveOut(DeadLetter<? extends EventMessage<?>> letter) {
        String sequence = LetterDesk.sequenceOf(letter.message());
        @Nullable DiscardedEvents before = discarded.find(sequence);
        discarded.put((before == null ? DiscardedEvents.none(sequence) : before).and(numberOf(letter)));
    }

    /** Returns what was discarded since the read models were made, as it is stored. */
    List<DiscardedEvents> leftOut() {
        return discarded.all();
    }

    @Override
    public synchronized int pending() {
        return pending.size();
    }

    @Override
    public synchronized void flush() {
        if (!pending.isEmpty()) {
            while (!pending.isEmpty()) {
                stored.enqueue(pending.getFirst().sequence(), pending.getFirst().letter());
                pending.removeFirst();
            }
            changes++;
        }
    }

    @Override
    public synchronized void discard() {
        pending.clear();
        recall();
    }

    @Override
    public synchronized void clear() {
        pending.clear();
        lastWaiting.clear();
        stored.clear();
        discarded.clear();
        changes++;
    }

    private synchronized void recall() {
        Map<String, Long> present = new HashMap<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : stored.deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
                present.merge(LetterDesk.sequenceOf(letter.message()), numberOf(letter), Math::max);
            }
        }
        lastWaiting.clear();
        lastWaiting.putAll(present);
        changes++;
    }

    /** Returns a number that changes with what is stored. */
    synchronized long changes() {
        return changes;
    }

    private static long numberOf(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof DomainEventMessage<?> event ? event.getSequenceNumber() : 0;
    }
}
