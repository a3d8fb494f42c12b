package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.ConnectionCloseHandler;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out the writing connection only while the record may be written to, and looks again after each commit. */
final class GuardedWriter extends DelegatingDataSource {
    private final RecordGuard guard;

    /** @param writer a pool of exactly one connection: whoever has it is the only one who writes */
    GuardedWriter(DataSource writer, RecordGuard guard) {
        super(writer);
        this.guard = guard;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            guard.beforeWriting();
        } catch (RuntimeException obstacle) {
            connection.close();
            throw obstacle;
        }
        return ConnectionWrapperFactory.wrap(connection, new Watched());
    }

    private final class Watched implements ConnectionCloseHandler {
        @Override
        public void close(Connection connection) {
            try {
                if (guard.trouble().isEmpty()) {
                    // A commit may have written to the file itself.
                    guard.remember();
                }
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("the writing connection could not be given back", e);
            }
        }

        @Override
        public void commit(Connection connection) throws SQLException {
            connection.commit();
            guard.requireInOrder();
        }
    }
}
