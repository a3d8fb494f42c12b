package vn.kiennghi.standalone.move;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes a file: heading, a line per event, closing line. It has its name only once it is complete and on disk. */
final class LogFileWriter implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final OutputStream out;
    private final Lines lines = new Lines();

    private LogFileWriter(Path file, Path part) throws IOException {
        this.file = file;
        this.part = part;
        this.out = LogFile.writing(part);
    }

    /**
     * Begins a file. What an earlier, interrupted export left under the provisional name is written over.
     *
     * @throws CannotMove if there is a file of that name, or none can be written
     */
    static LogFileWriter create(Path file) {
        if (Files.exists(file)) {
            throw CannotMove.fileExists(file);
        }
        Path part = LogFile.part(file);
        try {
            return new LogFileWriter(file, part);
        } catch (IOException e) {
            throw CannotMove.notWritable(file, String.valueOf(e.getMessage()));
        }
    }

    /** Writes the first line. */
    void heading(Instant exportedAt, Map<String, String> origin, long events) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = LosslessJson.FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("format", LogFile.FORMAT);
            json.writeNumberProperty("version", LogFile.VERSION);
            json.writeStringProperty("exportedAt", exportedAt.toString());
            json.writeName("origin");
            json.writeStartObject();
            new TreeMap<>(origin).forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeNumberProperty("events", events);
            json.writeEndObject();
        }
        write(line.toString());
    }

    /** Writes the next event. */
    void add(StoredEvent event) throws UnknownForm {
        byte[] line = lines.add(event);
        try {
            out.write(line);
        } catch (IOException e) {
            throw CannotMove.notWritable(file, String.valueOf(e.getMessage()));
        }
    }

    /** Writes the closing line, waits for the disk and reads the whole file again; only then it gets its name. */
    LastLine finish() {
        LastLine closing = new LastLine(lines.count(), lines.sha256());
        write(closing.line());
        try {
            out.close();
            try (FileChannel onDisk = FileChannel.open(part, StandardOpenOption.WRITE)) {
                onDisk.force(true);
            }
            LogFileReader.check(part, Progress.NONE);
            Files.move(part, file);
            return closing;
        } catch (FileAlreadyExistsException meanwhile) {
            throw CannotMove.fileExists(file);
        } catch (IOException e) {
            throw CannotMove.notWritable(file, String.valueOf(e.getMessage()));
        }
    }

    private void write(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CannotMove.notWritable(file, String.valueOf(e.getMessage()));
        }
    }

    /** Leaves the provisional file behind if it was not finished. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw CannotMove.notWritable(file, String.valueOf(e.getMessage()));
        }
    }
}
