package vn.kiennghi.query.platform;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.messaging.deadletter.LetterDesk;
import vn.kiennghi.messaging.deadletter.RetriedLetter;
import vn.kiennghi.messaging.outage.Failure;

/**
 * Sets an event aside only if it is at fault itself. Projections are pure but for the store, so whatever does not come from there is
 * the event's own and would fail for ever. A trouble that passes is thrown on: the processor goes back to its token and tries again.
 * What the projections before the one that failed had made of the event is taken back, so that no document shows half of it.
 */
final class EventsOwnErrors implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(EventsOwnErrors.class);

    private final ReadModelStore store;
    private final BooleanSupplier remakingMayHelp;
    private final Consumer<RuntimeException> troubles;

    /**
     * @param remakingMayHelp whether a document that is lost may come back when the read models are made again
     * @param troubles told of what is not the event's own
     */
    EventsOwnErrors(ReadModelStore store, BooleanSupplier remakingMayHelp, Consumer<RuntimeException> troubles) {
        this.store = store;
        this.remakingMayHelp = remakingMayHelp;
        this.troubles = troubles;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        store.undoEvent();
        boolean lost = LostDocument.causes(failure);
        boolean passing = !lost && (Failure.of(failure) == Failure.PASSING || UnreadableDocument.causes(failure));
        if (letter instanceof RetriedLetter) {
            return RetriedLetter.keptAfter(failure, passing);
        }
        if (passing || (lost && remakingMayHelp.getAsBoolean())) {
            RuntimeException passes = failure instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException("the read model's store does not answer", failure);
            troubles.accept(passes);
            throw passes;
        }
        LOG.error(
                "Event {} of {} cannot be handled and is set aside, and so is what follows it there: {}",
                letter.message().getPayloadType().getSimpleName(),
                LetterDesk.sequenceOf(letter.message()),
                // Its message may quote what people wrote; operators see it on the page.
                failure.getClass().getName());
        return Decisions.enqueue(ThrowableCause.truncated(failure));
    }
}
