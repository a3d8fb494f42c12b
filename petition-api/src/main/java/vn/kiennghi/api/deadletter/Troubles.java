package vn.kiennghi.api.deadletter;

import java.util.Set;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.serialization.SerializationException;

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

    private static final String MONGO_DRIVER = "com.mongodb.";
    private static final int DEEPEST = 20;

    /** Returns of what kind the failure is; of its causes the outermost that tells anything counts. */
    public static Troubles of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SerializationException) {
                return OF_THE_EVENT;
            }
            if (cause instanceof HandlerExecutionException) {
                // A handler elsewhere was reached and failed; what it failed at is not told across buses.
                return UNKNOWN;
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
            if (PASSING_TYPES.contains(type.getName())) {
                return true;
            }
        }
        // A closed client complains by an exception of Java's own.
        StackTraceElement[] thrownBy = failure.getStackTrace();
        return thrownBy.length > 0 && thrownBy[0].getClassName().startsWith(MONGO_DRIVER);
    }
}
