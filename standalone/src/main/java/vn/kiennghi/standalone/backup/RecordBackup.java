package vn.kiennghi.standalone.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.kiennghi.standalone.record.KnownRecord;
import vn.kiennghi.standalone.record.RecordCheck;
import vn.kiennghi.standalone.record.RecordContent;
import vn.kiennghi.standalone.record.RecordReader;
import vn.kiennghi.standalone.start.Terminal;

/**
 * The operator's command {@code backup FILE}: a copy of the whole record, accounts included, taken while the system runs or stands still. Everything that was
 * acknowledged before it began is in it.
 */
public final class RecordBackup {
    private final Path record;
    private final Optional<KnownRecord> known;
    private final Terminal terminal;

    /**
     * @param record the file of the record
     * @param known what it must hold at least
     */
    public RecordBackup(Path record, Optional<KnownRecord> known, Terminal terminal) {
        this.record = record;
        this.known = known;
        this.terminal = terminal;
    }

    /**
     * Writes the file, reads it again and tells what it holds.
     *
     * @throws CannotBackUp if there is no sound record, or the file cannot be written or is there already
     */
    public void to(Path file) {
        if (!RecordReader.isThere(record)) {
            throw CannotBackUp.noRecord(record);
        }
        if (Files.exists(file)) {
            throw CannotBackUp.fileExists(file);
        }
        try (RecordReader reader = open()) {
            if (!reader.missingTables().isEmpty()) {
                throw CannotBackUp.noRecord(record);
            }
            requireWhole(reader);
            write(reader, file);
        } catch (SQLException failure) {
            throw CannotBackUp.notReadable(record, String.valueOf(failure.getMessage()));
        }
    }

    private RecordReader open() throws SQLException {
        return RecordReader.open(record);
    }

    private void requireWhole(RecordReader reader) {
        try {
            List<String> faults = reader.faults();
            if (!faults.isEmpty()) {
                throw CannotBackUp.damagedRecord(record, String.join("; ", faults));
            }
            RecordContent content = reader.content();
            if (known.isPresent() && RecordCheck.fallsShort(known.get(), reader, content)) {
                throw CannotBackUp.recordFallsShort(record, known.get().position(), content.events());
            }
        } catch (SQLException damaged) {
            throw CannotBackUp.damagedRecord(record, String.valueOf(damaged.getMessage()));
        }
    }

    private void write(RecordReader reader, Path file) {
        try (VerifiedCopy copy = VerifiedCopy.of(reader, file)) {
            RecordContent content = copy.content();
            copy.giveName();
            terminal.say(
                    "Đã sao lưu và đọc lại để kiểm tra / backed up, and read again: " + file,
                    "  " + content.events() + " sự kiện / events, " + content.accounts() + " tài khoản / accounts, "
                            + Files.size(file) + " byte",
                    "Tệp chứa toàn bộ dữ liệu và tài khoản: hãy cất ở máy khác, nơi người ngoài không đọc được.",
                    "The file holds the whole record and the accounts: keep it on another machine, where strangers cannot read it.");
        } catch (FileAlreadyExistsException meanwhile) {
            throw CannotBackUp.fileExists(file);
        } catch (IOException | SQLException failure) {
            throw CannotBackUp.notWritten(file, String.valueOf(failure.getMessage()));
        }
    }
}
