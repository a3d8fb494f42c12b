package vn.kiennghi.standalone.move;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.standalone.start.Terminal;

/**
 * Brings the events of a file into a log that is empty or holds exactly the file's first events, and then compares the two.
 * Interrupted at any moment, the same call goes on after what was stored.
 */
public final class LogImport {
    /** Most events of one transaction. */
    private static final int BATCH = 500;

    /** Characters of payload from which a transaction is not made larger. */
    private static final int LARGE = 1_000_000;

    private static final int DIFFERENCES_SHOWN = 10;

    private final WholeLog target;
    private final Terminal terminal;

    public LogImport(WholeLog target, Terminal terminal) {
        this.target = target;
        this.terminal = terminal;
    }

    /**
     * Checks the file, brings its events in and compares.
     *
     * @throws CannotMove if the file is damaged or names two events alike, the target holds other events, does not acknowledge,
     *     or differs afterwards
     */
    public void from(Path file) {
        long events;
        try (LogFileReader reader = LogFileReader.open(file)) {
            LogFileReader.Heading heading = reader.heading();
            events = heading.events();
            terminal.say(
                    "Đang kiểm tra tệp / checking the file " + file + " …",
                    "  " + heading.exportedAt() + ", " + heading.origin());
        }
        Identifiers identifiers = new Identifiers();
        LastLine closing = LogFileReader.check(file, Progress.on(terminal, events), identifiers::add);
        requireOwnIdentifiers(file, identifiers);
        append(file, closing.events());
        compare(file);
    }

    /** No store sees to it, and events that are set aside or left out are named by their identifiers. */
    private static void requireOwnIdentifiers(Path file, Identifiers identifiers) {
        if (!identifiers.mayRepeat()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        try (LogFileReader reader = LogFileReader.open(file)) {
            for (StoredEvent event = reader.next(); event != null; event = reader.next()) {
                if (identifiers.mayBeRepeated(event) && !seen.add(event.id())) {
                    throw CannotMove.repeatedIdentifier(file, reader.position(), event.id());
                }
            }
        }
    }

    private void append(Path file, long events) {
        long present = target.size();
        if (present > events) {
            throw CannotMove.longerTarget(target.description(), events, present);
        }
        try (LogFileReader reader = LogFileReader.open(file)) {
            if (present > 0) {
                requireBeginning(reader, present);
            }
            terminal.say(
                    "Nơi đến / the target: " + target.description(),
                    "  đã có / present: " + present + ", còn nhập / to import: " + (events - present));
            Progress progress = Progress.on(terminal, events);
            List<StoredEvent> batch = new ArrayList<>();
            int size = 0;
            for (StoredEvent event = reader.next(); event != null; event = reader.next()) {
                batch.add(event);
                size += event.payload().content().length();
                if (batch.size() == BATCH || size >= LARGE) {
                    target.append(batch);
                    batch.clear();
                    size = 0;
                }
                progress.reached(reader.position());
            }
            if (!batch.isEmpty()) {
                target.append(batch);
            }
        }
    }

    /** Reads the file on as far as the target holds its events. */
    private void requireBeginning(LogFileReader reader, long present) {
        try (StoredEvents there = target.read()) {
            for (long position = 1; position <= present; position++) {
                StoredEvent expected = reader.next();
                StoredEvent found = there.next();
                if (expected == null || found == null) {
                    throw CannotMove.readingStopped(target.description(), position - 1, "…");
                }
                if (!expected.equals(found)) {
                    throw CannotMove.foreignTarget(target.description(), Difference.between(position, expected, found));
                }
            }
        }
    }

    private void compare(Path file) {
        terminal.say("Đang đối chiếu nơi đến với tệp / comparing the target with the file …");
        Lines stored = new Lines();
        List<Difference> differences = new ArrayList<>();
        LastLine closing;
        try (LogFileReader reader = LogFileReader.open(file);
                StoredEvents there = target.read()) {
            Progress progress = Progress.on(terminal, reader.heading().events());
            StoredEvent expected = reader.next();
            StoredEvent found = there.next();
            for (long position = 1; expected != null || found != null; position++) {
                count(stored, found);
                note(differences, position, expected, found);
                progress.reached(position);
                expected = expected == null ? null : reader.next();
                found = found == null ? null : there.next();
            }
            closing = reader.closing();
        }
        terminal.say(
                "  tệp / file:            " + closing.events() + " sự kiện / events, SHA-256 " + closing.sha256(),
                "  nơi đến / the target:  " + stored.count() + " sự kiện / events, SHA-256 " + stored.sha256());
        if (!differences.isEmpty()) {
            throw CannotMove.differs(target.description(), differences);
        }
        terminal.say(
                "Giống nhau từng sự kiện / equal, event by event.",
                "Tài khoản người dùng không nằm trong nhật ký sự kiện: hãy tạo lại ở nơi đến.",
                "User accounts are no part of the log: create them anew at the target.");
    }

    private void count(Lines stored, @Nullable StoredEvent found) {
        if (found != null) {
            try {
                stored.add(found);
            } catch (UnknownForm e) {
                throw CannotMove.unknownForm(target.description(), stored.count() + 1, e);
            }
        }
    }

    private static void note(
            List<Difference> differences, long position, @Nullable StoredEvent expected, @Nullable StoredEvent found) {
        if (differences.size() >= DIFFERENCES_SHOWN || Objects.equals(expected, found)) {
            return;
        }
        if (expected == null || found == null) {
            differences.add(new Difference(position, "id", idOf(expected), idOf(found)));
        } else {
            differences.addAll(Difference.between(position, expected, found));
        }
    }

    private static String idOf(@Nullable StoredEvent event) {
        return event == null ? "" : event.id();
    }
}
