package vn.kiennghi.standalone.record;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out the writing connection only while the record may be written to, and looks again after each commit. */
final class GuardedWriter extends DelegatingDataSource {
    private static final String ENDED_BY_SQLITE = "no transaction is active";

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
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, new Watched(connection));
    }

    /** The connection while somebody has it. */
    private final class Watched implements InvocationHandler {
        private final Connection connection;

        Watched(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> rememberFiles();
                case "rollback", "setAutoCommit" -> {
                    return ended(method, arguments);
                }
                case "commit" -> {
                    connection.commit();
                    guard.requireInOrder();
                    return null;
                }
                default -> {
                    // is passed on
                }
            }
            return called(method, arguments);
        }

        /** A commit may have written to the file itself. */
        private void rememberFiles() throws SQLException {
            if (!connection.isClosed() && guard.trouble().isEmpty()) {
                guard.remember();
            }
        }

        /**
         * Where the disk is full, SQLite ends the transaction by itself. To end it once more is no failure; told as one, it would
         * hide the cause.
         */
        private @Nullable Object ended(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return called(method, arguments);
            } catch (SQLException failure) {
                if (String.valueOf(failure.getMessage()).contains(ENDED_BY_SQLITE)) {
                    return null;
                }
                if (method.getName().equals("setAutoCommit")) {
                    outOfTransaction();
                }
                throw failure;
            }
        }

        /**
         * The driver takes a transaction for begun even where SQLite refused to begin one, as it does while another program holds the
         * file: whoever has the connection next would write without any, each statement for itself.
         */
        private void outOfTransaction() {
            try {
                connection.setAutoCommit(true);
            } catch (SQLException nothingToEnd) {
                // That there was none is what it complains of; the driver knows it now.
            }
        }

        private @Nullable Object called(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause() == null ? failure : failure.getCause();
            }
        }
    }
}
