package vn.kiennghi.standalone.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's own library, which its driver unpacks into a file before it can be loaded. A killed process leaves that file behind, so it lies where the next start
 * clears away.
 */
public final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String DIRECTORY = "org.sqlite.tmpdir";
    private static @Nullable String ours;

    private SqliteLibrary() {}

    /**
     * Loads the library, unpacked in the directory unless the operator named another by the driver's own setting. A disk from which nothing may be
     * executed is no obstacle as long as the machine's temporary folder allows it.
     *
     * @throws CannotStart if it can be loaded from neither
     */
    public static synchronized void load(Path directory) {
        String set = System.getProperty(DIRECTORY);
        if (set == null || set.equals(ours)) {
            ours = directory.toString();
            System.setProperty(DIRECTORY, ours);
        }
        Exception failure = tried();
        if (failure != null && System.getProperty(DIRECTORY, "").equals(ours)) {
            LOG.warn("SQLite's library cannot be loaded from {}: {}", ours, failure.getMessage());
            System.clearProperty(DIRECTORY);
            failure = tried();
        }
        if (failure != null) {
            throw CannotStart.sqliteNotLoaded(directory, String.valueOf(failure.getMessage()));
        }
    }

    private static @Nullable Exception tried() {
        try {
            return SQLiteJDBCLoader.initialize() ? null : new IllegalStateException("not loaded");
        } catch (Exception failure) {
            return failure;
        }
    }
}
