package vn.kiennghi.messaging.deadletter;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.serialization.SerializationException;
import vn.kiennghi.api.refusal.Unavailable;

/** Tells troubles that pass (a store or a service that does not answer) from what is wrong with an event itself. */
public enum Troubles {
    /** It passes by itself: the event must be tried again until it does. */
    PASSING,
    /** The event itself cannot be read. */
    OF_THE_EVENT,
    /** Code failed in a way that says neither. */
    UNKNOWN;

    /** By name: which stores and buses there are is no business of this module. */
    private static final Set<String> PASSING_TYPES = Set.of(
            "com.mongodb.MongoException",
            "java.io.IOException",
            "java.io.UncheckedIOException",
            "java.lang.InterruptedException",
            "java.sql.SQLException",
            "java.util.concurrent.CancellationException",
            "java.util.concurrent.RejectedExecutionException",
            "java.util.concurrent.TimeoutException",
            "org.axonframework.axonserver.connector.AxonServerException",
            "org.axonframework.commandhandling.CommandBusConnectorCommunicationException",
            "org.axonframework.commandhandling.NoHandlerForCommandException",
            "org.axonframework.commandhandling.distributed.CommandDispatchException",
            "org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException",
            "org.axonframework.common.AxonTransientException",
            "org.axonframework.common.jdbc.JdbcException",
            "org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException",
            "org.axonframework.eventsourcing.eventstore.EventStoreException",
            "org.axonframework.queryhandling.NoHandlerForQueryException",
            "org.springframework.dao.DataAccessException");

    /** The connector to Axon Server, and gRPC below it, have many exceptions for one thing: the connection is not there. */
    private static final List<String> CONNECTIONS = List.of("io.axoniq.axonserver.connector.", "io.grpc.");

    private static final String MONGO_DRIVER = "com.mongodb.";
    private static final int DEEPEST = 20;

    /** Returns of what kind the failure is; of its causes the outermost that tells anything counts. */
    public static Troubles of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SerializationException) {
                return OF_THE_EVENT;
            }
            if (cause instanceof HandlerExecutionException handled) {
                // A handler elsewhere was reached and failed; across buses only the details tell at what.
                return handled.<Object>getDetails().orElse(null) instanceof Unavailable ? PASSING : UNKNOWN;
            }
            if (isPassing(cause)) {
                return PASSING;
            }
            cause = cause.getCause();
        }
        return UNKNOWN;
    }

    private static boolean isPassing(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            String name = type.getName();
            if (PASSING_TYPES.contains(name) || CONNECTIONS.stream().anyMatch(name::startsWith)) {
                return true;
            }
        }
        // A closed client complains by an exception of Java's own.
        StackTraceElement[] thrownBy = failure.getStackTrace();
        return thrownBy.length > 0 && thrownBy[0].getClassName().startsWith(MONGO_DRIVER);
    }
}
