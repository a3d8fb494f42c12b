package vn.kiennghi.standalone.move;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a file event by event, and says what is wrong with it and in which line. */
final class LogFileReader implements StoredEvents {
    private static final String EVENT = "{\"n\":";

    private final Path file;
    private final InputStream in;
    private final Heading heading;
    private final Lines lines = new Lines();
    private @Nullable LastLine closing;
    private long linesRead;

    private LogFileReader(Path file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        this.heading = heading(line());
    }

    /**
     * Opens the file and reads its heading.
     *
     * @throws CannotMove if there is no such file, or it is none of this format
     */
    static LogFileReader open(Path file) {
        try {
            InputStream in = LogFile.reading(file);
            try {
                return new LogFileReader(file, in);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (EOFException cut) {
            throw CannotMove.cutFile(file, 0);
        } catch (IOException e) {
            throw CannotMove.notReadable(file, e.toString());
        }
    }

    /**
     * Reads the whole file and returns its closing line.
     *
     * @throws CannotMove if it is cut off or altered
     */
    static LastLine check(Path file, Progress progress) {
        return check(file, progress, _ -> {});
    }

    /** Does the same and shows each event. */
    static LastLine check(Path file, Progress progress, Consumer<StoredEvent> each) {
        try (LogFileReader reader = open(file)) {
            for (StoredEvent event = reader.next(); event != null; event = reader.next()) {
                each.accept(event);
                progress.reached(reader.position());
            }
            return reader.closing();
        }
    }

    /** Returns what the first line says. */
    Heading heading() {
        return heading;
    }

    /** Returns the number of the event read last; 0 before the first. */
    long position() {
        return lines.count();
    }

    /** Returns what the last line says, once it was reached. */
    LastLine closing() {
        if (closing == null) {
            throw new IllegalStateException("the closing line is not reached yet");
        }
        return closing;
    }

    @Override
    public @Nullable StoredEvent next() {
        if (closing != null) {
            return null;
        }
        try {
            String line = line();
            if (!line.startsWith(EVENT)) {
                closing = close(line);
                return null;
            }
            StoredEvent event = EventLine.read(lines.count() + 1, line);
            lines.add(event);
            return event;
        } catch (UnknownForm e) {
            Difference difference = e.at(lines.count() + 1);
            throw CannotMove.alteredFile(
                    file, linesRead, difference.member(), difference.expected(), difference.found());
        } catch (EOFException cut) {
            throw CannotMove.cutFile(file, linesRead);
        } catch (ZipException | CharacterCodingException damaged) {
            throw CannotMove.alteredFile(file, linesRead + 1, "gzip, UTF-8", "…", String.valueOf(damaged.getMessage()));
        } catch (IOException e) {
            throw CannotMove.notReadable(file, e.toString());
        }
    }

    private LastLine close(String line) throws IOException {
        LastLine own = new LastLine(lines.count(), lines.sha256());
        if (!line.equals(own.line())) {
            throw CannotMove.alteredFile(file, linesRead, "SHA-256", own.line(), line);
        }
        if (in.read() != -1) {
            throw CannotMove.alteredFile(file, linesRead + 1, "", "", "…");
        }
        return own;
    }

    private Heading heading(String line) {
        String found = line.length() > 200 ? line.substring(0, 200) + "…" : line;
        try {
            JsonNode json = LosslessJson.read(line);
            if (LogFile.FORMAT.equals(json.path("format").asString(""))) {
                int version = json.path("version").asInt(0);
                if (version != LogFile.VERSION) {
                    throw CannotMove.otherFormat(
                            file, "\"version\":" + LogFile.VERSION, "\"version\":" + json.path("version"));
                }
                return new Heading(
                        json.path("exportedAt").asString(""),
                        json.path("origin").toString(),
                        json.path("events").asLong(0));
            }
        } catch (JacksonException noJson) {
            // said below
        }
        throw CannotMove.otherFormat(file, "{\"format\":\"" + LogFile.FORMAT + "\",…}", found);
    }

    /** Returns the next line; only a line feed ends one, and the last line has one too. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1) {
                throw new EOFException();
            }
            line.write(next);
        }
        linesRead++;
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line.toByteArray()))
                .toString();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw CannotMove.notReadable(file, e.toString());
        }
    }

    /**
     * The first line.
     *
     * @param events how many events the source said it holds
     */
    record Heading(String exportedAt, String origin, long events) {}
}
