package vn.kiennghi.standalone.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file that an office must keep. There is one writing connection, because several in one process stall each other, and a
 * pool of reading ones, so that long reads never wait for a write. A commit is on disk when it returns (WAL, synchronous=FULL).
 */
public final class SqliteRecord implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 30_000;

    private final HikariDataSource writerPool;
    private final HikariDataSource readerPool;
    private final DataSource writer;

    private SqliteRecord(HikariDataSource writerPool, HikariDataSource readerPool) {
        this.writerPool = writerPool;
        this.readerPool = readerPool;
        LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy(writerPool);
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        this.writer = lazy;
    }

    /** Opens the file, creating it and its tables where they are missing. */
    public static SqliteRecord open(Path file) {
        HikariDataSource writer = pool(file, SQLiteConfig.TransactionMode.IMMEDIATE, 1, "record-writer");
        new ResourceDatabasePopulator(new ClassPathResource("record-schema.sql")).execute(writer);
        return new SqliteRecord(writer, pool(file, SQLiteConfig.TransactionMode.DEFERRED, READERS, "record-reader"));
    }

    /** Returns the one connection that writes, taken only for the time of a statement or transaction. */
    DataSource writer() {
        return writer;
    }

    /** Returns the connections that read. */
    DataSource readers() {
        return readerPool;
    }

    private static HikariDataSource pool(Path file, SQLiteConfig.TransactionMode transactions, int size, String name) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setTransactionMode(transactions);
        SQLiteDataSource sqlite = new SQLiteDataSource(config);
        sqlite.setUrl("jdbc:sqlite:" + file);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(sqlite);
        pool.setMaximumPoolSize(size);
        pool.setMaxLifetime(0);
        pool.setPoolName(name);
        return new HikariDataSource(pool);
    }

    @Override
    public void close() {
        readerPool.close();
        writerPool.close();
    }
}
