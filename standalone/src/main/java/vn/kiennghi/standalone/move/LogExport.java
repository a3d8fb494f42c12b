package vn.kiennghi.standalone.move;

import java.nio.file.Path;
import java.time.Clock;
import vn.kiennghi.standalone.start.Terminal;

/** Writes a whole log into a file. Interrupted, it leaves no file of that name, and is begun anew. */
public final class LogExport {
    private final WholeLog source;
    private final Clock clock;
    private final Terminal terminal;

    public LogExport(WholeLog source, Clock clock, Terminal terminal) {
        this.source = source;
        this.clock = clock;
        this.terminal = terminal;
    }

    /**
     * Writes the file, reads it again and tells what it holds.
     *
     * @throws CannotMove if the log cannot be carried over as it is, or the file cannot be written
     */
    public void to(Path file) {
        try (LogFileWriter writer = LogFileWriter.create(file)) {
            long events = source.size();
            terminal.say("Đang xuất " + events + " sự kiện từ " + source.description() + " …");
            terminal.say("Exporting " + events + " events from " + source.description() + " …");
            writer.heading(clock.instant(), source.origin(), events);
            write(writer, Progress.on(terminal, events));
            LastLine closing = writer.finish();
            terminal.say(
                    "Đã xuất và đọc lại để kiểm tra / exported, and read again: " + file,
                    "  " + closing.events() + " sự kiện / events, SHA-256 " + closing.sha256(),
                    "Tài khoản người dùng không nằm trong nhật ký sự kiện nên không có trong tệp.",
                    "User accounts are no part of the log and are not in the file.");
        }
    }

    private void write(LogFileWriter writer, Progress progress) {
        try (StoredEvents events = source.read()) {
            long position = 0;
            for (StoredEvent event = events.next(); event != null; event = events.next()) {
                position++;
                try {
                    writer.add(event);
                } catch (UnknownForm e) {
                    throw CannotMove.unknownForm(source.description(), position, e);
                }
                progress.reached(position);
            }
        }
    }
}
