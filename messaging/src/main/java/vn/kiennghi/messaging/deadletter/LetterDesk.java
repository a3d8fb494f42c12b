package vn.kiennghi.messaging.deadletter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.deadletter.DeadLetterCommand;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.LetterSequence.WaitingEvent;
import vn.kiennghi.api.deadletter.RetryResult;

/** Where the dead letters of one processor are looked at, tried again and discarded. A sequence is the events of one aggregate. */
public final class LetterDesk {
    private final String processor;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final Supplier<SequencedDeadLetterProcessor<EventMessage<?>>> handlers;
    private final DiscardedLetters discarded;
    private final Serializer serializer;
    private final Clock clock;

    /**
     * @param handlers asked for late: the processor is made after those who look at its letters
     * @param serializer what writes events, so that an event that cannot be read is shown as it is stored
     */
    public LetterDesk(
            String processor,
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            Supplier<SequencedDeadLetterProcessor<EventMessage<?>>> handlers,
            DiscardedLetters discarded,
            Serializer serializer,
            Clock clock) {
        this.processor = processor;
        this.queue = queue;
        this.handlers = handlers;
        this.discarded = discarded;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** Returns what waits and what was discarded. */
    public DeadLetters list() {
        List<LetterSequence> waiting = new ArrayList<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : queue.deadLetters()) {
            List<DeadLetter<? extends EventMessage<?>>> letters = listed(sequence);
            if (!letters.isEmpty()) {
                waiting.add(told(letters, letters.subList(0, 1)));
            }
        }
        return new DeadLetters(waiting, discarded.of(processor));
    }

    /** Returns the sequence with all events that wait in it, if any does. */
    public Optional<LetterSequence> find(String sequence) {
        List<DeadLetter<? extends EventMessage<?>>> letters = letters(sequence);
        return letters.isEmpty() ? Optional.empty() : Optional.of(told(letters, letters));
    }

    /** Handles the waiting events of the sequence in order, up to the first that cannot be handled. */
    public RetryResult retry(String sequence) {
        List<DeadLetter<? extends EventMessage<?>>> before = letters(sequence);
        if (before.isEmpty()) {
            return RetryResult.gone();
        }
        handlers.get().process(letter -> sequence.equals(sequenceOf(letter.message())));
        List<DeadLetter<? extends EventMessage<?>>> after = letters(sequence);
        int handled = Math.max(0, before.size() - after.size());
        if (after.isEmpty()) {
            return new RetryResult(RetryResult.Outcome.DONE, handled, 0, null, null);
        }
        DeadLetter<? extends EventMessage<?>> stopped = after.getFirst();
        if (handled == 0 && stopped.lastTouched().equals(before.getFirst().lastTouched())) {
            return RetryResult.underWay(after.size());
        }
        @Nullable String passing = RetriedLetter.passingTrouble(stopped);
        return passing == null
                ? new RetryResult(
                        RetryResult.Outcome.FAILED_AGAIN,
                        handled,
                        after.size(),
                        stopped.cause().map(Cause::type).orElse(null),
                        stopped.cause().map(Cause::message).orElse(null))
                : new RetryResult(RetryResult.Outcome.TRY_LATER, handled, after.size(), null, passing);
    }

    /** Leaves out the event for which the sequence waits, keeps who wanted it so and why, and handles those behind it. */
    public RetryResult discard(DeadLetterCommand.Discard order, String by) {
        List<DeadLetter<? extends EventMessage<?>>> letters = letters(order.sequence());
        if (letters.isEmpty() || !letters.getFirst().message().getIdentifier().equals(order.eventId())) {
            return RetryResult.gone();
        }
        DeadLetter<? extends EventMessage<?>> first = letters.getFirst();
        WaitingEvent event = event(first);
        discarded.keep(new DiscardedLetter(
                processor,
                order.sequence(),
                event.id(),
                event.type(),
                event.number(),
                event.recordedAt(),
                first.cause().map(Cause::type).orElse(null),
                first.cause().map(Cause::message).orElse(null),
                order.reason(),
                by,
                clock.instant()));
        queue.evict(first);
        return letters.size() == 1
                ? new RetryResult(RetryResult.Outcome.DONE, 0, 0, null, null)
                : retry(order.sequence());
    }

    /** Returns the name of the sequence to which an event belongs. */
    public static String sequenceOf(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : message.getIdentifier();
    }

    private List<DeadLetter<? extends EventMessage<?>>> letters(String sequence) {
        return listed(queue.deadLetterSequence(sequence));
    }

    private static List<DeadLetter<? extends EventMessage<?>>> listed(
            Iterable<DeadLetter<? extends EventMessage<?>>> sequence) {
        List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
        sequence.forEach(letters::add);
        return letters;
    }

    private LetterSequence told(
            List<DeadLetter<? extends EventMessage<?>>> all, List<DeadLetter<? extends EventMessage<?>>> shown) {
        DeadLetter<? extends EventMessage<?>> first = all.getFirst();
        return new LetterSequence(
                processor,
                sequenceOf(first.message()),
                all.size(),
                first.cause().map(Cause::type).orElse(null),
                first.cause().map(Cause::message).orElse(null),
                first.enqueuedAt(),
                first.lastTouched(),
                shown.stream().map(this::event).toList());
    }

    private WaitingEvent event(DeadLetter<? extends EventMessage<?>> letter) {
        EventMessage<?> message = letter.message();
        return new WaitingEvent(
                message.getIdentifier(),
                simpleName(message),
                message instanceof DomainEventMessage<?> event ? event.getSequenceNumber() : 0,
                message.getTimestamp(),
                message.serializePayload(serializer, String.class).getData());
    }

    private static String simpleName(EventMessage<?> message) {
        return message.getPayloadType().getSimpleName();
    }
}
