package vn.kiennghi.messaging.deadletter;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * A queue of Axon's for the events of a record: an event that is delivered twice waits once, and one that is tried again is read from
 * the record anew.
 */
public class RecordedLetters implements SequencedDeadLetterQueue<EventMessage<?>> {
    private final Supplier<SequencedDeadLetterQueue<EventMessage<?>>> kept;
    private final Function<DomainEventMessage<?>, Optional<? extends DomainEventMessage<?>>> record;

    /**
     * @param kept where the letters lie; asked for at each use, since its store may be away before
     * @param record finds an event of the record; nothing if it is not there
     */
    public RecordedLetters(
            Supplier<SequencedDeadLetterQueue<EventMessage<?>>> kept,
            Function<DomainEventMessage<?>, Optional<? extends DomainEventMessage<?>>> record) {
        this.kept = kept;
        this.record = record;
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        for (DeadLetter<? extends EventMessage<?>> waiting : kept.get().deadLetterSequence(sequence)) {
            if (waiting.message().getIdentifier().equals(letter.message().getIdentifier())) {
                return;
            }
        }
        kept.get().enqueue(sequence, letter);
    }

    @Override
    public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        if (!contains(sequence)) {
            return false;
        }
        enqueue(sequence, letter.get());
        return true;
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> which,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        return kept.get().process(which, letter -> task.apply(RetriedLetter.of(letter, record)));
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        kept.get().evict(letter);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> updater) {
        kept.get().requeue(letter, updater);
    }

    @Override
    public boolean contains(Object sequence) {
        return kept.get().contains(sequence);
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        return kept.get().deadLetterSequence(sequence);
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return kept.get().deadLetters();
    }

    @Override
    public boolean isFull(Object sequence) {
        return kept.get().isFull(sequence);
    }

    @Override
    public long size() {
        return kept.get().size();
    }

    @Override
    public long sequenceSize(Object sequence) {
        return kept.get().sequenceSize(sequence);
    }

    @Override
    public long amountOfSequences() {
        return kept.get().amountOfSequences();
    }

    @Override
    public void clear() {
        kept.get().clear();
    }
}
