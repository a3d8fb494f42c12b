package vn.kiennghi.service.distributed;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;

/** Tells failures that pass by themselves, because a server is away for the moment, from those of the command itself. */
final class ServersAway {
    private ServersAway() {}

    /** Returns whether the failure or any of its causes says that Axon Server, a handler behind it or MongoDB did not answer. */
    static boolean causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The connector to Axon Server and gRPC below it have many exceptions for one thing: the connection is not there. */
    private static boolean isOne(Throwable failure) {
        String type = failure.getClass().getName();
        return type.startsWith("io.axoniq.axonserver.connector.")
                || type.startsWith("io.grpc.")
                || failure instanceof AxonServerException
                || failure instanceof AxonServerCommandDispatchException
                || failure instanceof NoHandlerForCommandException
                || failure instanceof TimeoutException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException;
    }
}
