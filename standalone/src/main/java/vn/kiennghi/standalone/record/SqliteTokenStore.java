package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;

/** Tokens of the automations, beside the events that they refer to. */
final class SqliteTokenStore extends JdbcTokenStore {
    private SqliteTokenStore(Builder builder) {
        super(builder);
    }

    /**
     * Returns a store on the record.
     *
     * @param nodeId who claims the tokens; the same at every start, so that a start after a kill need not wait for the claim to end
     */
    static SqliteTokenStore on(SqliteRecord record, Serializer serializer, String nodeId) {
        return new SqliteTokenStore(JdbcTokenStore.builder()
                .connectionProvider(new ReentrantConnections(record.writer()))
                .serializer(serializer)
                .nodeId(nodeId));
    }

    /** SQLite knows no FOR UPDATE, and with one writing connection needs none. */
    @Override
    protected PreparedStatement selectForUpdate(Connection connection, String processorName, int segment)
            throws SQLException {
        return select(connection, processorName, segment, false);
    }
}
