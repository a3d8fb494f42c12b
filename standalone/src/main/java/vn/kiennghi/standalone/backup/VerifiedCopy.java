package vn.kiennghi.standalone.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.standalone.record.RecordContent;
import vn.kiennghi.standalone.record.RecordReader;
import vn.kiennghi.standalone.start.OwnersFile;

/**
 * A copy of a record under a provisional name, which gets its name only when it is complete, on disk and read again. Whatever ends the process before, there is
 * no half file under the name.
 */
final class VerifiedCopy implements AutoCloseable {
    private final Path file;
    private final Path part;

    private VerifiedCopy(Path file, Path part) {
        this.file = file;
        this.part = part;
    }

    /**
     * Copies and checks.
     *
     * @param source the record as it is now; what is added to it meanwhile may or may not be in the copy
     * @param file the name that the copy will have
     * @throws CannotBackUp if the copy does not hold what the source held when this was called
     */
    static VerifiedCopy of(RecordReader source, Path file) throws SQLException, IOException {
        deleteLeftovers(file);
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        RecordContent before = source.content();
        OwnersFile.create(part);
        VerifiedCopy copy = new VerifiedCopy(file, part);
        try {
            source.copyTo(part);
            try (FileChannel onDisk = FileChannel.open(part, StandardOpenOption.WRITE)) {
                onDisk.force(true);
            }
            copy.check(before);
            return copy;
        } catch (SQLException | IOException | RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    private void check(RecordContent before) throws SQLException {
        try (RecordReader reader = RecordReader.open(part)) {
            String faults = String.join("; ", reader.faults());
            if (!faults.isEmpty()) {
                throw CannotBackUp.copyDiffers(part, "ok", faults);
            }
            RecordContent after = reader.content();
            boolean whole = after.identity().equals(before.identity())
                    && after.position() >= before.position()
                    && after.events() >= before.events()
                    && after.accounts() >= before.accounts()
                    && reader.eventAt(before.position()).equals(before.lastEvent());
            if (!whole) {
                throw CannotBackUp.copyDiffers(part, before.toString(), after.toString());
            }
        }
    }

    /** Returns what the copy holds. */
    RecordContent content() throws SQLException {
        try (RecordReader reader = RecordReader.open(part)) {
            return reader.content();
        }
    }

    /**
     * Gives the copy its name.
     *
     * @throws FileAlreadyExistsException if there is a file of that name by now
     */
    void giveName() throws IOException {
        try {
            // Unlike a move, a second name is never given to what already has one, whatever happens at the same moment.
            Files.createLink(file, part);
            Files.delete(part);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            if (noLinks instanceof FileAlreadyExistsException exists) {
                throw exists;
            }
            Files.move(part, file);
        }
        syncDirectory(file.toAbsolutePath().getParent());
    }

    /** A name is on disk when its directory is; some systems cannot be asked for that. */
    static void syncDirectory(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notAsked) {
            // Windows
        }
    }

    /** What earlier runs left behind when they were killed. */
    private static void deleteLeftovers(Path file) throws IOException {
        Path directory = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Pattern leftover =
                Pattern.compile(Pattern.quote(file.getFileName().toString()) + "\\.(\\d+)\\.part(-journal)?");
        try (Stream<Path> files = Files.list(directory)) {
            for (Path each : files.toList()) {
                Matcher name = leftover.matcher(each.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** Deletes the provisional file if it did not get its name. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
