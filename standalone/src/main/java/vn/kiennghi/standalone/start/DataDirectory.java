package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory that holds all of an office's data, locked for one process at a time. */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory where it is missing, and locks it until it is closed or the process ends.
     *
     * @throws CannotStart if another process holds it or it cannot be written to
     */
    public static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw CannotStart.directoryInUse(path);
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw CannotStart.directoryNotWritable(path, String.valueOf(e.getMessage()));
        }
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
