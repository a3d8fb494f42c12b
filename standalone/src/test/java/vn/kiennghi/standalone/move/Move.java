package vn.kiennghi.standalone.move;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import vn.kiennghi.standalone.record.SqliteLog;
import vn.kiennghi.standalone.start.Terminal;

/** An operator who moves logs, and keeps what was said on the terminal. */
final class Move {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8));

    void export(Path record, Path file) {
        try (SqliteLog log = SqliteLog.open(record)) {
            export(log, file);
        }
    }

    void export(WholeLog log, Path file) {
        new LogExport(log, CLOCK, terminal).to(file);
    }

    void importEvents(Path file, Path record) {
        try (SqliteLog log = SqliteLog.open(record)) {
            importEvents(file, log);
        }
    }

    void importEvents(Path file, WholeLog log) {
        new LogImport(log, terminal).from(file);
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
