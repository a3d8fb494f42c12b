package vn.kiennghi.service.deadletter;

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
 * Sets an event aside that an automation cannot carry out, so that the others go on. An automation sends commands, and what failed
 * at their handler is not told: so whatever is not known to pass is tried several times first, each time by the processor after a
 * longer wait. What is known to pass is tried for ever. An event that cannot be read is set aside at once.
 */
public final class TriedBeforeSetAside implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(TriedBeforeSetAside.class);

    private final int tries;
    private String lastFailed = "";
    private int failures;

    /**
     * @param tries how often an event fails before it is set aside
     */
    public TriedBeforeSetAside(int tries) {
        this.tries = tries;
    }

    @Override
    public synchronized EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        Failure kind = Failure.of(failure);
        Throwable cause = innermost(failure);
        if (letter instanceof RetriedLetter) {
            return RetriedLetter.keptAfter(cause, kind == Failure.PASSING);
        }
        if (kind == Failure.PASSING || (kind == Failure.UNKNOWN && isToBeTriedAgain(letter))) {
            throw failure instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException("the automation will try again", failure);
        }
        LOG.error(
                "Event {} of {} cannot be carried out and is set aside for an administrator: {}",
                letter.message().getPayloadType().getSimpleName(),
                LetterDesk.sequenceOf(letter.message()),
                // Its message may quote what people wrote; operators see it on the page.
                cause.getClass().getName());
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }

    private boolean isToBeTriedAgain(DeadLetter<? extends EventMessage<?>> letter) {
        String event = letter.message().getIdentifier();
        failures = event.equals(lastFailed) ? failures + 1 : 1;
        lastFailed = event;
        return failures < tries;
    }

    /** What wraps it says only that the automation is not done. */
    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
