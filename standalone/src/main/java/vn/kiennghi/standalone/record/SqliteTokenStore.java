package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens in a SQLite file: of the automations beside the events that they refer to, of the projections beside their documents. */
public final class SqliteTokenStore extends JdbcTokenStore {
    private final Claims claims;
    private final String nodeId;

    private SqliteTokenStore(Builder builder, Claims claims, String nodeId) {
        super(builder);
        this.claims = claims;
        this.nodeId = nodeId;
    }

    /** Tells who claims a token, without a wait for those who write. */
    @FunctionalInterface
    public interface Claims {
        /** Returns whether the node claims the token. */
        boolean areOf(String processor, int segment, String nodeId);
    }

    /**
     * Returns a store on the record.
     *
     * @param nodeId who claims the tokens; the same at every start, so that a start after a kill need not wait for the claim to end
     */
    static SqliteTokenStore on(SqliteRecord record, Serializer serializer, String nodeId) {
        JdbcClient readers = JdbcClient.create(record.readers());
        return on(
                new ReentrantConnections(record.writer()),
                (processor, segment, node) -> readers.sql(
                                        "SELECT count(*) FROM TokenEntry WHERE processorName = ? AND segment = ? AND owner = ?")
                                .params(processor, segment, node)
                                .query(Long.class)
                                .single()
                        > 0,
                serializer,
                nodeId);
    }

    /**
     * Returns a store on any file that has the table.
     *
     * @param writer gives a thread that holds the writing connection the same one again
     */
    public static SqliteTokenStore on(ConnectionProvider writer, Claims claims, Serializer serializer, String nodeId) {
        return new SqliteTokenStore(
                JdbcTokenStore.builder()
                        .connectionProvider(writer)
                        .serializer(serializer)
                        .nodeId(nodeId),
                claims,
                nodeId);
    }

    /** SQLite knows no FOR UPDATE, and with one writing connection needs none. */
    @Override
    protected PreparedStatement selectForUpdate(Connection connection, String processorName, int segment)
            throws SQLException {
        return select(connection, processorName, segment, false);
    }

    /**
     * Renewing a claim would be a write and a wait for the disk each second, for ever. There is one process per data directory,
     * so a claim that is ours stays ours without it.
     */
    @Override
    public void extendClaim(String processorName, int segment) {
        if (!claims.areOf(processorName, segment, nodeId)) {
            super.extendClaim(processorName, segment);
        }
    }
}
