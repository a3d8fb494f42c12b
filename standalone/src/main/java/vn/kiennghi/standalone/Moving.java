package vn.kiennghi.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kiennghi.standalone.move.AxonServerLog;
import vn.kiennghi.standalone.move.AxonServerSettings;
import vn.kiennghi.standalone.move.CannotMove;
import vn.kiennghi.standalone.move.LogExport;
import vn.kiennghi.standalone.move.LogImport;
import vn.kiennghi.standalone.move.WholeLog;
import vn.kiennghi.standalone.record.KnownRecord;
import vn.kiennghi.standalone.record.RecordCheck;
import vn.kiennghi.standalone.record.SqliteLog;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.Terminal;

/**
 * The operator's commands {@code export FILE} and {@code import-events FILE}. They work on the Axon Server that is named in the
 * environment, or else on the data directory, which they lock: the system on it has to stand still.
 */
final class Moving {
    private final Map<String, String> environment;
    private final Terminal terminal;

    Moving(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    void exportTo(Path file) {
        Optional<AxonServerSettings> server = AxonServerSettings.from(environment);
        if (server.isEmpty() && !Files.isDirectory(data())) {
            throw CannotMove.noRecord(data());
        }
        with(server, true, log -> new LogExport(log, Clock.systemUTC(), terminal).to(file));
    }

    void importFrom(Path file) {
        with(AxonServerSettings.from(environment), false, log -> new LogImport(log, terminal).from(file));
    }

    private void with(Optional<AxonServerSettings> server, boolean mustExist, Consumer<WholeLog> work) {
        if (server.isPresent()) {
            try (WholeLog log = AxonServerLog.connect(server.get())) {
                work.accept(log);
            }
            return;
        }
        try (DataDirectory directory = DataDirectory.open(data())) {
            if (mustExist && !Files.exists(directory.record())) {
                throw CannotMove.noRecord(data());
            }
            requireSound(directory);
            try (WholeLog log = SqliteLog.open(directory.record())) {
                work.accept(log);
            }
        }
    }

    /** As a start does: what is damaged or lacks something is neither carried away as if it were all, nor built upon. */
    private static void requireSound(DataDirectory directory) {
        RecordCheck.of(directory.record(), "").against(KnownRecord.read(directory.knownRecord()));
    }

    private Path data() {
        return Settings.from(environment, "./data").data();
    }
}
