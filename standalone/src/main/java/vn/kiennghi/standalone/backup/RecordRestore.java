package vn.kiennghi.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.UserPrincipal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.standalone.record.RecordCheck;
import vn.kiennghi.standalone.record.RecordContent;
import vn.kiennghi.standalone.record.RecordReader;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.DatedName;
import vn.kiennghi.standalone.start.OwnersDirectory;
import vn.kiennghi.standalone.start.Terminal;

/**
 * The operator's command {@code restore FILE}: puts a backup in the place of the record of a directory that stands still. What
 * was there is laid aside in a dated folder, not deleted; read models are made again at the next start. The automations'
 * positions come with the backup, so they fit its events.
 */
public final class RecordRestore {
    private static final int BEGINNING = 16;
    private static final byte GZIP_1 = 0x1f;
    private static final byte GZIP_2 = (byte) 0x8b;

    private final DataDirectory directory;
    private final Clock clock;
    private final Terminal terminal;

    /** @param directory locked, so that the system does not run on it */
    public RecordRestore(DataDirectory directory, Clock clock, Terminal terminal) {
        this.directory = directory;
        this.clock = clock;
        this.terminal = terminal;
    }

    /**
     * Checks the file, copies it into the directory, checks the copy, and only then lays the present record aside.
     *
     * @throws CannotBackUp if the file is no sound backup that this version reads, or the directory cannot be written to; the
     *     present record is as it was then
     */
    public void from(Path file) {
        requireBackup(file);
        try (RecordReader reader = RecordReader.open(file);
                VerifiedCopy copy = VerifiedCopy.of(reader, directory.record())) {
            RecordContent content = copy.content();
            // If this is cut off in between, the next start makes the read models again, or refuses another record.
            content.known().asRestored().write(directory.knownRecord());
            Path aside = layAside();
            copy.giveName();
            ownedAsTheDirectory();
            terminal.say(
                    "Đã khôi phục / restored: " + file,
                    "  " + content.events() + " sự kiện / events, " + content.accounts() + " tài khoản / accounts");
            if (aside != null) {
                terminal.say(
                        "Dữ liệu trước đó được cất tại / what was there before was laid aside in: " + aside,
                        "  Hãy xóa thư mục này khi chắc chắn không cần nữa / delete it when you are sure that it is not needed.");
            }
            terminal.say(
                    "Tiếp theo: ./kiennghi start; dữ liệu tra cứu được tạo lại, hệ thống sẵn sàng khi tạo xong.",
                    "Next: ./kiennghi start; the read models are made again, and the system is ready when they are.");
        } catch (SQLException | IOException failure) {
            throw CannotBackUp.notRestored(directory.path(), String.valueOf(failure.getMessage()));
        }
    }

    private void requireBackup(Path file) {
        try {
            if (!RecordReader.isThere(file) || Files.isDirectory(file)) {
                throw CannotBackUp.noFile(file);
            }
            if (RecordReader.isThere(directory.record()) && Files.isSameFile(file, directory.record())) {
                throw CannotBackUp.ownFile(file);
            }
            if (isExport(file)) {
                throw CannotBackUp.export(file);
            }
            try (RecordReader reader = RecordReader.open(file)) {
                requireRecord(file, reader);
            } catch (SQLException damaged) {
                throw CannotBackUp.damagedFile(file, String.valueOf(damaged.getMessage()));
            }
        } catch (IOException unreadable) {
            throw CannotBackUp.notReadable(file, String.valueOf(unreadable.getMessage()));
        }
    }

    private static void requireRecord(Path file, RecordReader reader) throws SQLException {
        List<String> faults = reader.faults();
        if (!faults.isEmpty()) {
            throw CannotBackUp.damagedFile(file, String.join("; ", faults));
        }
        if (reader.form() > RecordCheck.FORM) {
            throw CannotBackUp.newerFile(file, reader.form(), RecordCheck.FORM);
        }
        if (!reader.missingTables().isEmpty()) {
            throw CannotBackUp.foreignFile(file);
        }
    }

    /** An export begins with a line of JSON, or is compressed. */
    private static boolean isExport(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] beginning = bytes.readNBytes(BEGINNING);
            return beginning.length > 1 && (beginning[0] == '{' || (beginning[0] == GZIP_1 && beginning[1] == GZIP_2));
        }
    }

    /** The files are only renamed, which is quick and loses nothing. */
    private @Nullable Path layAside() throws IOException {
        List<Path> files = List.of(
                directory.record(),
                beside(directory.record(), "-wal"),
                beside(directory.record(), "-shm"),
                directory.readModels(),
                beside(directory.readModels(), "-wal"),
                beside(directory.readModels(), "-shm"),
                directory.formerReadModels());
        if (files.stream().noneMatch(Files::exists)) {
            return null;
        }
        Path aside = DatedName.beside(directory.record(), "before-restore-", clock.instant());
        OwnersDirectory.create(aside);
        for (Path each : files) {
            if (Files.exists(each)) {
                Files.move(each, aside.resolve(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return aside;
    }

    /** Whoever restores may be root, and the system run as somebody else. */
    private void ownedAsTheDirectory() throws IOException {
        UserPrincipal owner = Files.getOwner(directory.path());
        for (Path each : List.of(directory.record(), directory.knownRecord())) {
            if (!Files.getOwner(each).equals(owner)) {
                Files.setOwner(each, owner);
            }
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
