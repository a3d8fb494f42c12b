package vn.kiennghi.standalone.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.Reasons;

/**
 * Looks at the record before it is opened for work. A record that is damaged, or holds less than is known of it, is refused with what to do; opening it would
 * make a new one in its place, or build on what is left, and have the read models, perhaps the last copy, thrown away.
 */
public final class RecordCheck {
    /** Larger files, in bytes, are checked for damage after the start, beside the work: reading them takes seconds. */
    public static final long SMALL = 128L << 20;

    /** The form of the record that this version writes, see record-schema.sql. */
    public static final long FORM = 1;

    private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

    private static final int WORD_LENGTH = 8;

    private final Path file;
    private final RecordContent content;
    private final String accepted;
    private boolean used;
    private boolean confirmed;

    private RecordCheck(Path file, RecordContent content, String accepted) {
        this.file = file;
        this.content = content;
        this.accepted = accepted;
    }

    /**
     * Looks at the file and changes nothing.
     *
     * @param accepted the word by which the operator accepts a record that was refused; empty if none was given
     * @throws CannotStart if the file is damaged, is no record, is of a newer version or cannot be read
     */
    public static RecordCheck of(Path file, String accepted) {
        if (!RecordReader.isThere(file)) {
            return new RecordCheck(file, RecordContent.NOTHING, accepted);
        }
        try (RecordReader reader = RecordReader.open(file)) {
            long began = System.nanoTime();
            if (reader.isOfAnother()) {
                throw CannotStart.noRecordInFile(file);
            }
            if (reader.form() > FORM) {
                throw CannotStart.newerRecord(file, reader.form(), FORM);
            }
            boolean small = file.toFile().length() <= SMALL;
            List<String> faults = small ? reader.faults() : List.of();
            if (!faults.isEmpty()) {
                throw CannotStart.damagedRecord(file, String.join("; ", faults));
            }
            RecordContent content = reader.content();
            if (small && !content.identity().isEmpty()) {
                LOG.info(
                        "{} was checked in {} ms: {} bytes, {} events",
                        file.getFileName(),
                        Duration.ofNanos(System.nanoTime() - began).toMillis(),
                        file.toFile().length(),
                        content.events());
            }
            return new RecordCheck(file, content, accepted);
        } catch (SQLException failure) {
            throw refusal(file, failure);
        }
    }

    /** Returns what the operator is told when SQLite cannot use the file. */
    public static CannotStart refusal(Path file, Throwable failure) {
        String reason = failure instanceof IOException io ? Reasons.of(io) : String.valueOf(failure.getMessage());
        return SqliteFailure.in(failure)
                .map(kind -> switch (kind) {
                    case FULL -> CannotStart.diskFull(file);
                    case DAMAGED -> CannotStart.damagedRecord(file, reason);
                    case OUT_OF_REACH -> CannotStart.recordOutOfReach(file, reason);
                    case HELD -> CannotStart.recordHeld(file, reason);
                })
                .orElseGet(() -> CannotStart.recordOutOfReach(file, reason));
    }

    /** Returns what the record holds. */
    public RecordContent content() {
        return content;
    }

    /** Returns whether a record was accepted that would have been refused, or was put there by a restore: read models are made again then. */
    public boolean readModelsAreOfNoAccount() {
        return used;
    }

    /**
     * Compares with the note beside the record and with how far the automations in it have come.
     *
     * @throws CannotStart if less is there than is known, unless the operator accepted it
     */
    public void against(Optional<KnownRecord> note) {
        if (!RecordReader.isThere(file) && RecordReader.isThere(RecordGuard.logOf(file))) {
            decide(
                    "kiennghi.db (" + RecordGuard.logOf(file).getFileName() + " vẫn còn)",
                    "kiennghi.db (" + RecordGuard.logOf(file).getFileName() + " is still there)");
        }
        try {
            if (note.isPresent()) {
                compare(note.get());
                confirmed = !content.identity().isEmpty();
                used = used || note.get().restored();
            }
            if (content.automations() > content.position()) {
                compare(new KnownRecord(content.identity(), content.automations(), "", 0, false));
            }
        } catch (SQLException failure) {
            throw refusal(file, failure);
        }
    }

    /**
     * Compares with what read models know, which may be more than the note: it follows at a distance. Read models of another record prove nothing where the note
     * says that the record is the right one.
     *
     * @param readModels the record from which they were made and how far they have come
     * @throws CannotStart if less is there than they know, unless the operator accepted it
     */
    public void againstReadModels(KnownRecord readModels) {
        boolean foreign = !readModels.identity().equals(content.identity());
        if (used || (foreign && confirmed)) {
            return;
        }
        try {
            compare(readModels);
        } catch (SQLException failure) {
            throw refusal(file, failure);
        }
    }

    private void compare(KnownRecord known) throws SQLException {
        if (known.position() <= 0 || used) {
            return;
        }
        if (content.identity().isEmpty() || fallsShortOf(known)) {
            decide(
                    "bộ dữ liệu " + shortened(known.identity()) + " với ít nhất " + known.position() + " sự kiện",
                    "record " + shortened(known.identity()) + " with at least " + known.position() + " events");
        }
    }

    private boolean fallsShortOf(KnownRecord known) throws SQLException {
        try (RecordReader reader = RecordReader.open(file)) {
            return fallsShort(known, reader, content);
        }
    }

    /** Returns whether a record holds less than is known of it, or is another one. */
    public static boolean fallsShort(KnownRecord known, RecordReader reader, RecordContent content)
            throws SQLException {
        if (known.position() <= 0) {
            return false;
        }
        if (!known.identity().equals(content.identity()) || content.position() < known.position()) {
            return true;
        }
        boolean otherEvents =
                !known.event().isEmpty() && !reader.eventAt(known.position()).equals(known.event());
        return otherEvents || (known.events() > 0 && reader.eventsUpTo(known.position()) < known.events());
    }

    private void decide(String expectedVietnamese, String expectedEnglish) {
        boolean there = RecordReader.isThere(file);
        String foundVietnamese = content.identity().isEmpty()
                ? (there ? "tệp chưa có dữ liệu" : "không có tệp hoặc tệp rỗng")
                : "bộ dữ liệu " + shortened(content.identity()) + " với " + content.events() + " sự kiện";
        String foundEnglish = content.identity().isEmpty()
                ? (there ? "a file without a record" : "no file, or an empty one")
                : "record " + shortened(content.identity()) + " with " + content.events() + " events";
        String word = word(expectedEnglish + "|" + foundEnglish + "|" + content.lastEvent());
        if (!word.equals(accepted)) {
            throw CannotStart.recordFallsShort(
                    file, expectedVietnamese, expectedEnglish, foundVietnamese, foundEnglish, word);
        }
        used = true;
        LOG.warn(
                "{}: expected {}, found {}; accepted by the word {}. The read models are made again",
                file,
                expectedEnglish,
                foundEnglish,
                word);
    }

    /** The word belongs to this one state, so that a setting that stays does not accept the next loss as well. */
    private static String word(String state) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, WORD_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String shortened(String identity) {
        return identity.substring(0, Math.min(WORD_LENGTH, identity.length()));
    }
}
