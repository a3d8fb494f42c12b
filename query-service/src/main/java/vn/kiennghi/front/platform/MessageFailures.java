package vn.kiennghi.front.platform;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Turns a message's failure, as the buses report it, into what the edge tells the user. */
final class MessageFailures {
    private MessageFailures() {}

    /** Returns {@link CommandRefused}, {@link TryAgain} or {@link MessageFailed}. */
    static RuntimeException told(String message, Throwable failure) {
        Throwable cause = unwrapped(failure);
        Optional<Refusal> refusal = refusal(cause);
        if (refusal.isPresent()) {
            return new CommandRefused(refusal.get());
        }
        return passes(cause) ? new TryAgain(message, cause) : new MessageFailed(message, cause);
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
        if (failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException) {
            return Optional.of(new Refusal(RefusalCode.CONCURRENT_CHANGE, null, null, null));
        }
        return HandlerExecutionException.resolveDetails(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast);
    }

    /** Just after a reconnect there is briefly no handler, and while the server is away dispatch fails at once. */
    private static boolean passes(Throwable failure) {
        return failure instanceof NoHandlerForCommandException
                || failure instanceof NoHandlerForQueryException
                || failure instanceof CommandDispatchException
                || failure instanceof AxonServerCommandDispatchException
                || failure instanceof AxonServerQueryDispatchException
                || failure instanceof AxonServerException
                || failure instanceof TimeoutException;
    }
}
