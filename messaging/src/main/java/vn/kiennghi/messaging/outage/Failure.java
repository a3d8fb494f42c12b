package vn.kiennghi.messaging.outage;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandBusConnectorCommunicationException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.serialization.SerializationException;
import vn.kiennghi.api.refusal.Unavailable;

/**
 * What a failure says about whether to wait. All ask here who decide it: the log, which server is away ({@link #serverAway}); the edge,
 * whether the user is told to try again ({@link #passes}); processors, whether an event is at fault itself ({@link #of}).
 */
public enum Failure {
    /** It passes by itself: the event must be tried again until it does. */
    PASSING,
    /** The event itself cannot be read. */
    OF_THE_EVENT,
    /** Code failed in a way that says neither. */
    UNKNOWN;

    private static final List<Class<? extends Throwable>> OF_AXON_SERVER = List.of(
            AxonServerException.class,
            AxonServerCommandDispatchException.class,
            AxonServerQueryDispatchException.class,
            CommandBusConnectorCommunicationException.class,
            CommandDispatchException.class,
            NoHandlerForCommandException.class,
            NoHandlerForQueryException.class);

    /** The connector to Axon Server, and gRPC below it, have many exceptions for one thing: the connection is not there. */
    private static final List<String> CONNECTIONS = List.of("io.axoniq.axonserver.connector.", "io.grpc.");

    /** What the driver says about reaching the server; all else is the server's answer to a question, or the end of this process. */
    private static final List<Class<? extends Throwable>> OF_MONGODB = List.of(
            MongoTimeoutException.class,
            MongoServerUnavailableException.class,
            MongoSocketException.class,
            MongoNodeIsRecoveringException.class,
            MongoNotPrimaryException.class,
            MongoConnectionPoolClearedException.class);

    /** An event waits for these, too: handling it needs no more than the store, and what else one can answer does not matter to it. */
    private static final List<Class<? extends Throwable>> OF_STORES = List.of(
            MongoException.class,
            IOException.class,
            UncheckedIOException.class,
            SQLException.class,
            JdbcException.class,
            EventStoreException.class,
            UnableToClaimTokenException.class,
            AxonTransientException.class,
            InterruptedException.class,
            CancellationException.class,
            RejectedExecutionException.class);

    /** By name: this module knows no Spring of stores. */
    private static final String OF_SPRINGS_STORES = "org.springframework.dao.DataAccessException";

    private static final String MONGO_DRIVER = "com.mongodb.";
    private static final int DEEPEST = 20;

    /** Returns the server whose being out of reach the failure or one of its causes tells of; nothing where it is about anything else. */
    public static Optional<NeededServer> serverAway(Throwable failure) {
        return causes(failure).flatMap(cause -> server(cause).stream()).findFirst();
    }

    /**
     * Returns whether trying again later is of use: the failure or any of its causes says that the record, a store or whoever handles a
     * message did not answer. Just after a reconnect there is briefly no handler, and while a server is away one fails at once.
     */
    public static boolean passes(Throwable failure) {
        return isUnavailable(failure) || causes(failure).anyMatch(Failure::isAway);
    }

    /** Returns what a failure of handling an event is; of its causes the outermost that tells anything counts. */
    public static Failure of(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> told(cause).stream())
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Returns whether the command met somebody else's change: on the new state it may be decided otherwise. */
    public static boolean isConflict(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static Optional<Failure> told(Throwable cause) {
        if (cause instanceof SerializationException) {
            return Optional.of(OF_THE_EVENT);
        }
        if (cause instanceof HandlerExecutionException) {
            // A handler elsewhere was reached and failed; across buses only the details tell at what.
            return Optional.of(isUnavailable(cause) ? PASSING : UNKNOWN);
        }
        return isAway(cause) || isOfStores(cause) ? Optional.of(PASSING) : Optional.empty();
    }

    /** Whoever handled the message says that a server was away which it needed. */
    private static boolean isUnavailable(Throwable failure) {
        return HandlerExecutionException.resolveDetails(failure)
                .filter(Unavailable.class::isInstance)
                .isPresent();
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof TryAgain
                || cause instanceof TimeoutException
                || server(cause).isPresent()
                // What the server itself answers is about the question; all else is about reaching it.
                || (cause instanceof MongoException && !(cause instanceof MongoServerException));
    }

    private static Optional<NeededServer> server(Throwable cause) {
        if (isOneOf(OF_MONGODB, cause)) {
            return Optional.of(NeededServer.MONGODB);
        }
        String type = cause.getClass().getName();
        return isOneOf(OF_AXON_SERVER, cause) || CONNECTIONS.stream().anyMatch(type::startsWith)
                ? Optional.of(NeededServer.AXON_SERVER)
                : Optional.empty();
    }

    private static boolean isOfStores(Throwable cause) {
        // A closed client complains by an exception of Java's own.
        StackTraceElement[] thrownBy = cause.getStackTrace();
        return isOneOf(OF_STORES, cause)
                || (thrownBy.length > 0 && thrownBy[0].getClassName().startsWith(MONGO_DRIVER))
                || Stream.<Class<?>>iterate(cause.getClass(), Objects::nonNull, Class::getSuperclass)
                        .anyMatch(type -> type.getName().equals(OF_SPRINGS_STORES));
    }

    private static boolean isOneOf(List<Class<? extends Throwable>> types, Throwable cause) {
        return types.stream().anyMatch(type -> type.isInstance(cause));
    }
}
