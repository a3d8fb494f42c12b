package vn.kiennghi.messaging.deadletter;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is tried again, with the event as the record has it now: the letter holds a copy, and what was mended since, or is
 * read in another way by a later version, stands in the record alone.
 */
public final class RetriedLetter implements DeadLetter<EventMessage<?>> {
    private static final String PASSING = "passing";

    private final DeadLetter<? extends EventMessage<?>> kept;
    private final EventMessage<?> message;

    private RetriedLetter(DeadLetter<? extends EventMessage<?>> kept, EventMessage<?> message) {
        this.kept = kept;
        this.message = message;
    }

    /**
     * Returns the letter with its event as the record has it.
     *
     * @param record finds an event of the record; nothing if it is not there
     */
    public static RetriedLetter of(
            DeadLetter<? extends EventMessage<?>> kept,
            Function<DomainEventMessage<?>, Optional<? extends DomainEventMessage<?>>> record) {
        EventMessage<?> copy = kept.message();
        EventMessage<?> recorded = copy;
        if (copy instanceof DomainEventMessage<?> event) {
            Optional<? extends DomainEventMessage<?>> found = record.apply(event);
            recorded = found.isPresent() ? found.get() : copy;
        }
        return new RetriedLetter(kept, recorded);
    }

    /** Returns what to do with a retried letter that failed: it stays, and keeps what was wrong with it if the new trouble passes. */
    public static EnqueueDecision<EventMessage<?>> keptAfter(Throwable failure, boolean passing) {
        return passing
                ? Decisions.requeue(
                        null, letter -> letter.diagnostics().and(PASSING, String.valueOf(failure.getMessage())))
                : Decisions.requeue(failure, letter -> MetaData.emptyInstance());
    }

    static @Nullable String passingTrouble(DeadLetter<?> letter) {
        return letter.diagnostics().get(PASSING) instanceof String trouble ? trouble : null;
    }

    @Override
    public EventMessage<?> message() {
        return message;
    }

    @Override
    public Optional<Cause> cause() {
        return kept.cause();
    }

    @Override
    public Instant enqueuedAt() {
        return kept.enqueuedAt();
    }

    @Override
    public Instant lastTouched() {
        return kept.lastTouched();
    }

    @Override
    public MetaData diagnostics() {
        return kept.diagnostics();
    }

    @Override
    public DeadLetter<EventMessage<?>> markTouched() {
        return this;
    }

    @Override
    public DeadLetter<EventMessage<?>> withCause(Throwable requeueCause) {
        return this;
    }

    @Override
    public DeadLetter<EventMessage<?>> withDiagnostics(MetaData diagnostics) {
        return this;
    }
}
