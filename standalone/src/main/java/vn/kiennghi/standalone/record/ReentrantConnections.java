package vn.kiennghi.standalone.record;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.ConnectionCloseHandler;

/**
 * Gives a thread that already holds the writing connection the same one again. Axon's token store asks for a second connection while it
 * holds the first; with one writing connection it would wait for itself.
 */
final class ReentrantConnections implements ConnectionProvider {
    private final DataSource dataSource;
    private final ThreadLocal<Held> held = new ThreadLocal<>();

    ReentrantConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Held outer = held.get();
        Held now = outer == null
                ? new Held(dataSource.getConnection(), 1)
                : new Held(outer.connection(), outer.uses() + 1);
        held.set(now);
        return ConnectionWrapperFactory.wrap(now.connection(), new Release());
    }

    private record Held(Connection connection, int uses) {}

    private final class Release implements ConnectionCloseHandler {
        private boolean released;

        @Override
        public void close(Connection connection) {
            Held now = held.get();
            if (released || now == null) {
                return;
            }
            released = true;
            if (now.uses() > 1) {
                held.set(new Held(now.connection(), now.uses() - 1));
                return;
            }
            held.remove();
            try {
                now.connection().close();
            } catch (SQLException e) {
                throw new IllegalStateException("the writing connection could not be given back", e);
            }
        }

        @Override
        public void commit(Connection connection) throws SQLException {
            connection.commit();
        }
    }
}
