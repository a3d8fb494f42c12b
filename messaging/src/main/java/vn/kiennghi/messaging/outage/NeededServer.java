package vn.kiennghi.messaging.outage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A server that the processes of the distributed way cannot do without. */
public enum NeededServer {
    /** Holds the record and carries all messages; also meant where nobody handles a message, as just after it came back. */
    AXON_SERVER("Axon Server"),
    /** Holds the read models and what the processes share. */
    MONGODB("MongoDB");

    /** By name: this module knows no stores. The connector and gRPC below it have many exceptions for one thing. */
    private static final List<String> CONNECTOR = List.of("io.axoniq.axonserver.connector.", "io.grpc.");

    private static final Set<String> OF_AXON = Set.of(
            "org.axonframework.axonserver.connector.AxonServerException",
            "org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException",
            "org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException",
            "org.axonframework.commandhandling.CommandBusConnectorCommunicationException",
            "org.axonframework.commandhandling.NoHandlerForCommandException",
            "org.axonframework.commandhandling.distributed.CommandDispatchException",
            "org.axonframework.queryhandling.NoHandlerForQueryException");

    /** What the driver says about reaching the server; all else is the server's answer to a question. */
    private static final Set<String> OF_MONGODB = Set.of(
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoServerUnavailableException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoConnectionPoolClearedException");

    private static final int DEEPEST = 20;

    private final String displayName;

    NeededServer(String displayName) {
        this.displayName = displayName;
    }

    /** Returns what operators call it. */
    public String displayName() {
        return displayName;
    }

    /** Returns the server whose being out of reach the failure or one of its causes tells of; nothing where it is about anything else. */
    public static Optional<NeededServer> missedBy(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
                String name = type.getName();
                if (OF_MONGODB.contains(name)) {
                    return Optional.of(MONGODB);
                }
                if (OF_AXON.contains(name) || CONNECTOR.stream().anyMatch(name::startsWith)) {
                    return Optional.of(AXON_SERVER);
                }
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
