package vn.kiennghi.standalone.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.CannotRecord.Obstacle;

/**
 * Sees to it that nothing is acknowledged which would be gone afterwards. Before each use of the writing connection, and after each commit, it asks the file
 * system whether the files under the record's names are still those that were opened: SQLite itself would write on into a removed file. A look takes some
 * microseconds.
 *
 * <p>The files are only ever asked about, never opened: closing a second handle on them would take SQLite's locks away.
 */
public final class RecordGuard {
    /** With less room than this, in bytes, nothing is recorded: what is left is for the read models, which write more than the record, and for tidying up. */
    private static final long LEAST_ROOM = 32L << 20;

    /** Of a very small file system no more than this part is kept free. */
    private static final int PART_KEPT_FREE = 4;

    private static final String FOREIGN = "another program wrote other content into it";

    private static final Logger LOG = LoggerFactory.getLogger(RecordGuard.class);

    private final Path file;
    private final Path log;
    private final BooleanSupplier sameContent;
    private final AtomicBoolean goneTold = new AtomicBoolean();
    private volatile @Nullable Opened opened;
    private volatile @Nullable FileTime foreign;
    private volatile List<String> faults = List.of();

    /** @param sameContent whether the file still holds what it is known to hold; asked only after somebody else has changed it */
    RecordGuard(Path file, BooleanSupplier sameContent) {
        this.file = file;
        this.sameContent = sameContent;
        this.log = logOf(real(file));
    }

    /** Returns the name of the file in which SQLite writes first, see its documentation on WAL. */
    static Path logOf(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /** SQLite keeps its log beside the file itself, not beside a link to it. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException absent) {
            return file;
        }
    }

    /** Returns the log beside the record. */
    Path log() {
        return log;
    }

    /**
     * How the files stood when this process used them last.
     *
     * @param key of the record's file: device and number; where the system has none, that it is there
     * @param logKey of the log beside it
     * @param size of the record's file in bytes
     * @param changed when the record's file was last written, which is at a checkpoint only
     */
    private record Opened(Object key, Object logKey, long size, FileTime changed) {
        boolean isAs(BasicFileAttributes now) {
            return now.size() == size && now.lastModifiedTime().equals(changed);
        }
    }

    /** Remembers the files as they are; called with the writing connection in hand, when nobody else writes. */
    void remember() {
        Optional<BasicFileAttributes> record = look(file);
        Optional<BasicFileAttributes> beside = look(log);
        if (record.isPresent() && beside.isPresent()) {
            opened = new Opened(
                    key(record.get()),
                    key(beside.get()),
                    record.get().size(),
                    record.get().lastModifiedTime());
        }
    }

    /**
     * Called with the writing connection in hand, before anything is written.
     *
     * @throws CannotRecord if nothing may be written now
     */
    void beforeWriting() {
        requireInOrder();
        requireOwnContent();
        if (noRoom()) {
            throw new CannotRecord(
                    Obstacle.DISK_FULL, "only " + file.toFile().getUsableSpace() + " bytes are free", null);
        }
    }

    /** Only who holds the writing connection writes: any change since is somebody else's, and may be harmless or a file copied over ours. */
    private void requireOwnContent() {
        Opened before = opened;
        Optional<BasicFileAttributes> record = look(file);
        if (before == null || record.isEmpty() || before.isAs(record.get())) {
            return;
        }
        if (!sameContent.getAsBoolean()) {
            foreign = record.get().lastModifiedTime();
            throw gone(FOREIGN);
        }
        remember();
    }

    /**
     * Called after a commit, before it is acknowledged, and whenever somebody wants to know.
     *
     * @throws CannotRecord if the files are not those that were opened, or damage was found
     */
    void requireInOrder() {
        if (!faults.isEmpty()) {
            throw new CannotRecord(Obstacle.RECORD_DAMAGED, faults.getFirst(), null);
        }
        Opened before = opened;
        if (before == null) {
            return;
        }
        Optional<BasicFileAttributes> record = look(file);
        Optional<BasicFileAttributes> beside = look(log);
        if (record.isEmpty() || beside.isEmpty()) {
            throw gone("a file of it was removed");
        }
        if (!key(record.get()).equals(before.key()) || !key(beside.get()).equals(before.logKey())) {
            throw gone("another file stands in its place");
        }
        if (record.get().lastModifiedTime().equals(foreign)) {
            throw gone(FOREIGN);
        }
        if (goneTold.compareAndSet(true, false)) {
            LOG.warn("{} is in its place again; recording goes on", file);
        }
    }

    /** Returns what is wrong with the record; nothing if all is in order. */
    public Optional<Obstacle> trouble() {
        try {
            requireInOrder();
            return Optional.empty();
        } catch (CannotRecord obstacle) {
            return Optional.of(obstacle.obstacle());
        }
    }

    /** From now on nothing is written, because a check found faults. */
    public void damaged(List<String> found) {
        LOG.error(
                "{} is damaged: {}. Nothing is recorded any more; reading goes on as far as it can. Stop the system, keep a copy of the data directory,"
                        + " and restore the last backup: ./kiennghi restore FILE",
                file,
                String.join("; ", found));
        faults = List.copyOf(found);
    }

    /** Returns what is to be told about a failure to write; the failure itself if it says nothing about the file. */
    RuntimeException told(RuntimeException failure) {
        CannotRecord known = CannotRecord.causeOf(failure);
        if (known != null) {
            return known;
        }
        Optional<Obstacle> trouble = trouble();
        Optional<SqliteFailure> kind = SqliteFailure.in(failure);
        if (kind.isEmpty()) {
            return failure;
        }
        Obstacle obstacle = trouble.orElseGet(() -> obstacle(kind.get()));
        if (obstacle == Obstacle.RECORD_DAMAGED && faults.isEmpty()) {
            damaged(List.of(String.valueOf(failure.getMessage())));
        }
        return new CannotRecord(obstacle, String.valueOf(failure.getMessage()), failure);
    }

    private Obstacle obstacle(SqliteFailure kind) {
        return switch (kind) {
            case FULL -> Obstacle.DISK_FULL;
            case DAMAGED -> Obstacle.RECORD_DAMAGED;
            // A file that cannot grow is told as a failure of reading or writing in some places.
            case OUT_OF_REACH -> noRoom() ? Obstacle.DISK_FULL : Obstacle.RECORD_NOT_WRITABLE;
            case HELD -> Obstacle.RECORD_NOT_WRITABLE;
        };
    }

    private boolean noRoom() {
        long least = Math.min(LEAST_ROOM, file.toFile().getTotalSpace() / PART_KEPT_FREE);
        // A removed file has no disk; that it was removed is told elsewhere.
        return least > 0 && file.toFile().getUsableSpace() < least;
    }

    private CannotRecord gone(String reason) {
        if (goneTold.compareAndSet(false, true)) {
            LOG.error(
                    "{} is not the file that was opened: {}. Nothing is recorded any more. What was recorded so far is being saved beside it. Put the file that"
                            + " was there back in its place, or stop the system and see docs/operations.md, “The record is guarded”",
                    file,
                    reason);
        }
        return new CannotRecord(Obstacle.RECORD_GONE, reason, null);
    }

    private static Object key(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return key == null ? "there" : key;
    }

    private static Optional<BasicFileAttributes> look(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
