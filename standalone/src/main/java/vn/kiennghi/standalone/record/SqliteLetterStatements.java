package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * Axon's statements for dead letters, but for three: SQLite's driver cannot read the NULL of an empty maximum as a number, and Axon's
 * pages go by the numbers of letters where the rows themselves are to be counted.
 */
final class SqliteLetterStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    private static final String TABLE = DeadLetterSchema.defaultSchema().deadLetterTable();

    private SqliteLetterStatements(Builder<EventMessage<?>> builder) {
        super(builder);
    }

    static SqliteLetterStatements with(Serializer serializer, Serializer eventSerializer) {
        return new SqliteLetterStatements(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer));
    }

    @Override
    public PreparedStatement maxIndexStatement(Connection connection, String processingGroup, String sequence)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT COALESCE(MAX(sequenceIndex), 0) FROM " + TABLE
                + " WHERE processingGroup = ? AND sequenceIdentifier = ?");
        statement.setString(1, processingGroup);
        statement.setString(2, sequence);
        return statement;
    }

    @Override
    public PreparedStatement letterSequenceStatement(
            Connection connection, String processingGroup, String sequence, int offset, int most) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + TABLE
                + " WHERE processingGroup = ? AND sequenceIdentifier = ? ORDER BY sequenceIndex LIMIT ? OFFSET ?");
        statement.setString(1, processingGroup);
        statement.setString(2, sequence);
        statement.setInt(3, most);
        statement.setInt(4, offset);
        return statement;
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String processingGroup, Instant startedBefore, int offset, int most)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + TABLE + " letter"
                + " WHERE processingGroup = ? AND sequenceIndex = (SELECT MIN(sequenceIndex) FROM " + TABLE + " other"
                + " WHERE other.processingGroup = letter.processingGroup"
                + " AND other.sequenceIdentifier = letter.sequenceIdentifier)"
                + " AND (processingStarted IS NULL OR processingStarted < ?)"
                + " ORDER BY lastTouched, sequenceIdentifier LIMIT ? OFFSET ?");
        statement.setString(1, processingGroup);
        statement.setString(2, DateTimeUtils.formatInstant(startedBefore));
        statement.setInt(3, most);
        statement.setInt(4, offset);
        return statement;
    }
}
