package vn.kiennghi.standalone.record;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.standalone.start.OwnersFile;

/**
 * The least that a record must hold, noted in a small file beside it. A record that holds less has lost something. The note follows the record at a
 * distance and is never ahead of it, so a healthy record always holds more.
 *
 * @param identity of the record
 * @param position of an event that was recorded
 * @param event identifier of that event; empty where it is not known
 * @param events how many events there were up to that position; 0 where it is not known
 * @param restored whether the record was put there by a restore, so that read models that know more are of no account
 */
public record KnownRecord(String identity, long position, String event, long events, boolean restored) {
    private static final Logger LOG = LoggerFactory.getLogger(KnownRecord.class);

    /** Returns the same note with the mark of a restore. */
    public KnownRecord asRestored() {
        return new KnownRecord(identity, position, event, events, true);
    }

    /** Reads a note; nothing where there is none or it cannot be read, for then it proves nothing. */
    public static Optional<KnownRecord> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            String identity = lines.getProperty("record", "");
            if (identity.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new KnownRecord(
                    identity,
                    Long.parseLong(lines.getProperty("position", "")),
                    lines.getProperty("event", ""),
                    Long.parseLong(lines.getProperty("events", "")),
                    Boolean.parseBoolean(lines.getProperty("restored", "false"))));
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} cannot be read and is written anew: {}", file, unreadable.toString());
            return Optional.empty();
        }
    }

    /**
     * Puts the note in the place of an older one, all of it or nothing.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        OwnersFile.write(file, """
                # What kiennghi.db is known to hold. Written by the system; see docs/operations.md.
                record=%s
                position=%d
                event=%s
                events=%d
                restored=%s
                """.formatted(identity, position, event, events, restored));
    }
}
