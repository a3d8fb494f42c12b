package vn.kiennghi.standalone.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Axon's JDBC event store on SQLite. The statements differ from its own where SQLite's driver cannot read a NULL as Long. */
final class SqliteEvents {
    /** Most events that one query of a tracking reader fetches. */
    private static final int FETCH = 1_000;

    private SqliteEvents() {}

    static SplitEventStorageEngine engine(SqliteRecord record, Serializer serializer, EventUpcaster upcasters) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(record.writer());
        // A commit that finds the disk full must not leave its transaction open on the one writing connection.
        transactions.setRollbackOnCommitFailure(true);
        TransactionManager writing = new SpringTransactionManager(transactions);
        return new SplitEventStorageEngine(
                new AppendingEngine(
                        settings(
                                new SpringDataSourceConnectionProvider(record.writer()),
                                writing,
                                serializer,
                                upcasters),
                        record),
                new ReadingEngine(
                        settings(record.readers()::getConnection, NoTransactionManager.INSTANCE, serializer, upcasters),
                        record.readers()),
                record.guard());
    }

    private static JdbcEventStorageEngine.Builder settings(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(duplicateKeys())
                .batchSize(FETCH)
                // One writer and AUTOINCREMENT: the log has no gaps to look for.
                .extendedGapCheckEnabled(false)
                .createHeadToken((connection, _) -> connection.prepareStatement(
                        "SELECT globalIndex FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1"))
                .createTailToken((connection, _) -> connection.prepareStatement(
                        "SELECT globalIndex - 1 FROM DomainEventEntry ORDER BY globalIndex LIMIT 1"))
                .createTokenAt((connection, _, moment) -> tokenAt(
                        connection.prepareStatement("SELECT globalIndex - 1 FROM DomainEventEntry"
                                + " WHERE timeStamp >= ? ORDER BY globalIndex LIMIT 1"),
                        moment))
                .lastSequenceNumberFor((connection, _, identifier) -> ofAggregate(
                        connection.prepareStatement("SELECT sequenceNumber FROM DomainEventEntry"
                                + " WHERE aggregateIdentifier = ? ORDER BY sequenceNumber DESC LIMIT 1"),
                        identifier))
                .fetchTrackedEvents((connection, _, index) -> after(
                        connection.prepareStatement("SELECT globalIndex FROM DomainEventEntry"
                                + " WHERE globalIndex > ? ORDER BY globalIndex LIMIT 1"),
                        index));
    }

    private static PreparedStatement tokenAt(PreparedStatement statement, Instant moment) throws SQLException {
        statement.setString(1, DateTimeUtils.formatInstant(moment));
        return statement;
    }

    private static PreparedStatement ofAggregate(PreparedStatement statement, String identifier) throws SQLException {
        statement.setString(1, identifier);
        return statement;
    }

    private static PreparedStatement after(PreparedStatement statement, long index) throws SQLException {
        statement.setLong(1, index);
        return statement;
    }

    /** Recognises that somebody else appended the same sequence number first. */
    private static PersistenceExceptionResolver duplicateKeys() {
        return failure -> failure instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);
    }
}
