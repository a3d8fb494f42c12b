package vn.kiennghi.query.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.messaging.deadletter.LetterDesk;
import vn.kiennghi.messaging.outage.Failure;

/**
 * Which sequences of events stand still for the projections, from which event on, and which events they leave out: for those who fold
 * events beside them. What this node changes is seen at once, what another one does within a second.
 */
public final class StoppedSequences {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedSequences.class);
    private static final long OLDEST_NANOS = Duration.ofSeconds(1).toNanos();

    private final SequencedDeadLetterQueue<EventMessage<?>> stored;
    private final ReadModelLetters letters;
    private Map<String, Long> known = Map.of();
    private Map<String, Set<Long>> leftOut = Map.of();
    private long knownChange = -1;
    private long lookedAt;

    StoppedSequences(SequencedDeadLetterQueue<EventMessage<?>> stored, ReadModelLetters letters) {
        this.stored = stored;
        this.letters = letters;
    }

    /** Returns the number of the first waiting event by sequence; the same map as long as nothing changed. */
    public synchronized Map<String, Long> now() {
        long change = letters.changes();
        long moment = System.nanoTime();
        if (change != knownChange || moment - lookedAt > OLDEST_NANOS) {
            try {
                Map<String, Long> found = look();
                Map<String, Set<Long>> discarded = letters.leftOut().stream()
                        .collect(Collectors.toUnmodifiableMap(DiscardedEvents::id, one -> Set.copyOf(one.numbers())));
                if (!discarded.equals(leftOut)) {
                    leftOut = discarded;
                }
                if (!found.equals(known)) {
                    known = found;
                }
                knownChange = change;
                lookedAt = moment;
            } catch (RuntimeException failure) {
                if (!Failure.passes(failure)) {
                    throw failure;
                }
                lookedAt = System.nanoTime(); // who asks next does not wait for it again
                LOG.warn("dead letters cannot be looked up; what was known of them counts: {}", failure.getMessage());
            }
        }
        return known;
    }

    /** Returns the numbers of the events that an operator had left out, by sequence; the same map as long as nothing changed. */
    public synchronized Map<String, Set<Long>> leftOut() {
        now();
        return leftOut;
    }

    /** Returns which events of a sequence the read models do not reflect, although they are recorded. */
    public synchronized UntoldEvents untoldOf(String sequence) {
        Long from = now().get(sequence);
        Set<Long> discarded = leftOut.getOrDefault(sequence, Set.of());
        return from == null && discarded.isEmpty()
                ? UntoldEvents.NONE
                : new UntoldEvents(from == null ? Long.MAX_VALUE : from, discarded);
    }

    private Map<String, Long> look() {
        Map<String, Long> found = new HashMap<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : stored.deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
                if (letter.message() instanceof DomainEventMessage<?> event) {
                    found.merge(LetterDesk.sequenceOf(event), event.getSequenceNumber(), Math::min);
                }
            }
        }
        return Map.copyOf(found);
    }
}
