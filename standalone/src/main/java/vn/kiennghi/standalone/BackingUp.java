package vn.kiennghi.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import vn.kiennghi.standalone.backup.RecordBackup;
import vn.kiennghi.standalone.backup.RecordRestore;
import vn.kiennghi.standalone.record.KnownRecord;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.SqliteLibrary;
import vn.kiennghi.standalone.start.Terminal;

/**
 * The operator's commands {@code backup FILE} and {@code restore FILE} on the data directory. A backup may be made while the system runs; for a restore it has to
 * stand still.
 */
final class BackingUp {
    private final Path data;
    private final Terminal terminal;

    BackingUp(Map<String, String> environment, Terminal terminal) {
        this.data = Settings.from(environment, "./data").data();
        this.terminal = terminal;
    }

    void backUpTo(Path file) {
        // Not locked: a backup at night must not keep the system from starting.
        Path record = DataDirectory.record(data);
        if (Files.isWritable(DataDirectory.temporary(data))) {
            SqliteLibrary.load(DataDirectory.temporary(data));
        }
        new RecordBackup(record, KnownRecord.read(DataDirectory.knownRecord(data)), terminal).to(file);
    }

    void restoreFrom(Path file) {
        try (DataDirectory directory = DataDirectory.open(data)) {
            new RecordRestore(directory, Clock.systemUTC(), terminal).from(file);
        }
    }
}
