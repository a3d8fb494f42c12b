package vn.kiennghi.standalone.record;

import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite says about the file, whatever it is wrapped in. */
public enum SqliteFailure {
    /** No room on the disk. */
    FULL,
    /** What is in the file is not what SQLite wrote there. */
    DAMAGED,
    /** The file cannot be read or written: the disk, permissions, a read-only file system. */
    OUT_OF_REACH,
    /** Another program holds the file. */
    HELD;

    /** The lowest byte of SQLite's code names the kind, the rest the circumstance. */
    private static final int KIND = 0xff;

    /** Returns what the first failure of SQLite among the causes says; nothing if it is about the statement and not about the file. */
    public static Optional<SqliteFailure> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & KIND));
            }
        }
        return Optional.empty();
    }

    private static Optional<SqliteFailure> of(SQLiteErrorCode kind) {
        return switch (kind) {
            case SQLITE_FULL -> Optional.of(FULL);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> Optional.of(DAMAGED);
            case SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_PROTOCOL ->
                Optional.of(OUT_OF_REACH);
            case SQLITE_BUSY, SQLITE_LOCKED -> Optional.of(HELD);
            default -> Optional.empty(); // the list is SQLite's, not ours
        };
    }
}
