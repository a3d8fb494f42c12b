package vn.kiennghi.edge.platform;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.messaging.outage.Failure;
import vn.kiennghi.messaging.outage.TryAgain;

/** Turns a message's failure, as the buses report it, into what the edge tells the user. */
final class MessageFailures {
    private MessageFailures() {}

    /** Returns {@link Refused}, {@link CannotRecord}, {@link TryAgain} or {@link MessageFailed}. */
    static RuntimeException told(String message, Throwable failure) {
        Throwable cause = unwrapped(failure);
        Optional<Refusal> refusal = refusal(cause);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        CannotRecord obstacle = CannotRecord.causeOf(cause);
        if (obstacle != null) {
            return obstacle;
        }
        return Failure.passes(cause) ? new TryAgain(message, cause) : new MessageFailed(message, cause);
    }

    static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** On the local bus the refusal itself may arrive; from another process only the details of the failure do. */
    private static Optional<Refusal> refusal(Throwable failure) {
        if (failure instanceof Refused refused) {
            return Optional.of(refused.refusal());
        }
        if (Failure.isConflict(failure)) {
            return Optional.of(new Refusal(RefusalCode.CONCURRENT_CHANGE, null, null, null));
        }
        return HandlerExecutionException.resolveDetails(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast);
    }
}
