package vn.kiennghi.standalone.record;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Axon's JDBC engine, whose appends share a commit with those of others, unless their thread is in a transaction of its own. */
final class AppendingEngine extends JdbcEventStorageEngine {
    private final SharedCommit commit;
    private final DataSource writer;

    AppendingEngine(Builder builder, SqliteRecord record) {
        super(builder);
        this.commit = record.commit();
        this.writer = record.writer();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.hasResource(writer)) {
            super.appendEvents(events, serializer);
            return;
        }
        List<EventRow> rows = EventRow.of(events, serializer);
        try {
            commit.append(rows);
        } catch (SQLException failure) {
            handlePersistenceException(failure, events.getFirst());
        }
    }
}
