package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens of the automations, beside the events that they refer to. */
final class SqliteTokenStore extends JdbcTokenStore {
    private final JdbcClient readers;
    private final String nodeId;

    private SqliteTokenStore(Builder builder, JdbcClient readers, String nodeId) {
        super(builder);
        this.readers = readers;
        this.nodeId = nodeId;
    }

    /**
     * Returns a store on the record.
     *
     * @param nodeId who claims the tokens; the same at every start, so that a start after a kill need not wait for the claim to end
     */
    static SqliteTokenStore on(SqliteRecord record, Serializer serializer, String nodeId) {
        return new SqliteTokenStore(
                JdbcTokenStore.builder()
                        .connectionProvider(new ReentrantConnections(record.writer()))
                        .serializer(serializer)
                        .nodeId(nodeId),
                JdbcClient.create(record.readers()),
                nodeId);
    }

    /** SQLite knows no FOR UPDATE, and with one writing connection needs none. */
    @Override
    protected PreparedStatement selectForUpdate(Connection connection, String processorName, int segment)
            throws SQLException {
        return select(connection, processorName, segment, false);
    }

    /**
     * Renewing a claim would be a write and a wait for the disk each second, for ever. There is one process per data directory, so a claim that is ours stays
     * ours without it.
     */
    @Override
    public void extendClaim(String processorName, int segment) {
        boolean ours =
                readers.sql("SELECT count(*) FROM TokenEntry WHERE processorName = ? AND segment = ? AND owner = ?")
                                .params(processorName, segment, nodeId)
                                .query(Long.class)
                                .single()
                        > 0;
        if (!ours) {
            super.extendClaim(processorName, segment);
        }
    }
}
