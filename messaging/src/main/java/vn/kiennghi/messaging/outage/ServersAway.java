package vn.kiennghi.messaging.outage;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.queryhandling.NoHandlerForQueryException;

/** Tells failures that pass by themselves, because a server or whoever handles a message is away for the moment, from all others. */
public final class ServersAway {
    private ServersAway() {}

    /**
     * Returns whether the failure or any of its causes says that the log, the read models' store or a handler did not answer. Just
     * after a reconnect there is briefly no handler, and while a server is away one fails at once.
     */
    public static boolean causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (ofHandlers(cause) || ofStores(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofHandlers(Throwable failure) {
        return failure instanceof NoHandlerForCommandException
                || failure instanceof NoHandlerForQueryException
                || failure instanceof CommandDispatchException
                || failure instanceof AxonServerCommandDispatchException
                || failure instanceof AxonServerQueryDispatchException
                || failure instanceof AxonServerException
                || failure instanceof TimeoutException;
    }

    /** The connector to Axon Server and gRPC below it have many exceptions for one thing: the connection is not there. */
    private static boolean ofStores(Throwable failure) {
        String type = failure.getClass().getName();
        return type.startsWith("io.axoniq.axonserver.connector.")
                || type.startsWith("io.grpc.")
                || failure instanceof StoreFailure
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                // What the server itself answers is about the question; all else is about reaching it.
                || (failure instanceof MongoException && !(failure instanceof MongoServerException));
    }
}
