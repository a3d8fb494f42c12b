package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** The directory that holds all of an office's data, locked for one process at a time. */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory where it is missing, and locks it until it is closed or the process ends. Others may do nothing with it from then on, what an earlier
     * process left in {@link #temporary()} is gone, and SQLite's library is loaded.
     *
     * @throws CannotStart if another process holds it or it cannot be written to
     */
    public static DataDirectory open(Path path) {
        try {
            OwnersDirectory.create(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    OwnersOnly.file());
            if (!isLocked(channel)) {
                channel.close();
                throw CannotStart.directoryInUse(path);
            }
            DataDirectory directory = new DataDirectory(path, channel);
            boolean whole = false;
            try {
                OwnersDirectory.close(path);
                directory.clearTemporary();
                OwnersDirectory.handOver(path.resolve("lock"), path);
                SqliteLibrary.load(directory.temporary());
                whole = true;
                return directory;
            } finally {
                if (!whole) {
                    directory.close();
                }
            }
        } catch (IOException e) {
            throw CannotStart.directoryNotWritable(path, e);
        }
    }

    /** What waited there when a process was killed is of no use to anybody, and may hold what people wrote. */
    private void clearTemporary() throws IOException {
        FileSystemUtils.deleteRecursively(temporary());
        OwnersDirectory.create(temporary());
        OwnersDirectory.handOver(temporary(), path);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Returns the directory itself. */
    public Path path() {
        return path;
    }

    /** Returns the file of the record: events, accounts, tokens of automations. */
    public Path record() {
        return record(path);
    }

    /** Returns the file of the record in a directory that is not locked. */
    public static Path record(Path directory) {
        return directory.resolve("kiennghi.db");
    }

    /** Returns the file of the read models, which may be deleted while the system stands still. */
    public Path readModels() {
        return path.resolve("read-models.db");
    }

    /** Returns the file in which earlier versions kept the read models; it is of no use any more once those of this version are made. */
    public Path formerReadModels() {
        return path.resolve("read-models.mv");
    }

    /** Returns the file that says what the record is known to hold. */
    public Path knownRecord() {
        return knownRecord(path);
    }

    /** Returns that file in a directory that is not locked. */
    public static Path knownRecord(Path directory) {
        return directory.resolve("kiennghi.known");
    }

    /** Returns the file of a generated password that nobody has used yet. */
    public Path firstPassword() {
        return path.resolve("first-password");
    }

    /** Returns the directory for what is sent and has not been taken in yet; empty at every start. */
    public Path temporary() {
        return temporary(path);
    }

    /** Returns that directory in a data directory that is not locked. */
    public static Path temporary(Path directory) {
        return directory.resolve("tmp");
    }

    /** Returns the file that marks a directory of sample data. */
    public Path demonstrationMark() {
        return path.resolve("demonstration");
    }

    /** Returns the folder in which the log is kept for a while. */
    public Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
