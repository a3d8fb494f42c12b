package vn.kiennghi.standalone.record;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/**
 * Dead letters in a SQLite file. Those of the automations lie beside their tokens: they are not made from the record, so they
 * must be kept as it is.
 */
public final class SqliteLetters {
    /** Of one transfer few events can wait; read at once, for Axon's pages would overlap. */
    private static final int MOST_IN_SEQUENCE = 1_024;

    private SqliteLetters() {}

    static SequencedDeadLetterQueue<EventMessage<?>> on(
            SqliteRecord record, String processor, Serializer serializer, Serializer eventSerializer) {
        return on(new ReentrantConnections(record.writer()), processor, serializer, eventSerializer);
    }

    /**
     * Returns the letters in any file that has the table.
     *
     * @param writer gives a thread that holds the writing connection the same one again: Axon's queue asks for a second while it
     *     holds the first
     */
    public static SequencedDeadLetterQueue<EventMessage<?>> on(
            ConnectionProvider writer, String processor, Serializer serializer, Serializer eventSerializer) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processor)
                .connectionProvider(writer)
                .transactionManager(NoTransactionManager.instance())
                .statementFactory(SqliteLetterStatements.with(serializer, eventSerializer))
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .maxSequenceSize(MOST_IN_SEQUENCE)
                .pageSize(MOST_IN_SEQUENCE)
                .build();
    }
}
