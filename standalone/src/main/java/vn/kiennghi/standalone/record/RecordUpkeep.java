package vn.kiennghi.standalone.record;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.CannotRecord.Obstacle;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.DatedName;
import vn.kiennghi.standalone.start.OwnersFile;

/**
 * What the record needs beside the work: that its disappearance is noticed without anybody writing, that the note of what it
 * holds follows it, and that the log beside it is brought into the file in quiet moments. Where nothing happens, nothing is
 * written.
 */
@Component
public class RecordUpkeep implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RecordUpkeep.class);
    private static final long LOOK_SECONDS = 5;

    private final SqliteRecord record;
    private final DataDirectory directory;
    private final DiskSpace disk;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("record-upkeep").daemon().factory());
    private KnownRecord noted = RecordContent.NOTHING.known();
    private LogState log = new LogState(0, 0);
    private boolean saved;
    private boolean savingFailed;

    RecordUpkeep(SqliteRecord record, DataDirectory directory, DiskSpace disk, Clock clock) {
        this.record = record;
        this.directory = directory;
        this.disk = disk;
        this.clock = clock;
    }

    /** How the log beside the record stood: size in bytes, last change in milliseconds since 1970. */
    private record LogState(long size, long changed) {}

    /** Opens the record that was looked at, and notes what it holds, so that the next start finds at least that. */
    public static SqliteRecord open(DataDirectory directory, RecordCheck check) {
        SqliteRecord record = SqliteRecord.open(directory.record());
        if (check.readModelsAreOfNoAccount()) {
            record.forgetAutomationsAhead();
            write(record.note().asRestored(), directory);
        }
        return record;
    }

    /** Writes down what the record holds now, unless it is in trouble: then what was noted before counts. */
    public static void note(SqliteRecord record, DataDirectory directory) {
        if (record.guard().trouble().isEmpty()) {
            write(record.note(), directory);
        }
    }

    private static void write(KnownRecord known, DataDirectory directory) {
        try {
            if (!KnownRecord.read(directory.knownRecord()).equals(Optional.of(known))) {
                known.write(directory.knownRecord());
            }
        } catch (IOException notNow) {
            // The older note still holds: it only says less.
            LOG.debug("{} could not be written", directory.knownRecord(), notNow);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (record.file().toFile().length() > RecordCheck.SMALL) {
            looking.execute(this::checkForDamage);
        }
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** A large file is checked while people already work; they are told if it has faults. */
    private void checkForDamage() {
        long began = System.nanoTime();
        try (RecordReader reader = RecordReader.open(record.file())) {
            List<String> faults = reader.faults();
            if (!faults.isEmpty()) {
                record.guard().damaged(faults);
                return;
            }
            LOG.info(
                    "{} was checked in {} ms",
                    record.file().getFileName(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        } catch (SQLException failure) {
            if (SqliteFailure.in(failure).equals(Optional.of(SqliteFailure.DAMAGED))) {
                record.guard().damaged(List.of(String.valueOf(failure.getMessage())));
            } else {
                LOG.warn("{} could not be checked for damage", record.file(), failure);
            }
        }
    }

    /** Looks once. */
    final void look() {
        disk.look();
        try {
            record.tryWriting();
            KnownRecord now = record.note();
            if (!now.equals(noted)) {
                write(now, directory);
                noted = now;
            }
            bringLogIntoFileWhenQuiet();
        } catch (CannotRecord obstacle) {
            if (obstacle.obstacle() == Obstacle.RECORD_GONE) {
                saveOnce();
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("The record could not be looked after; tried again in {} s", LOOK_SECONDS, failure);
        }
    }

    /** Long logs make starts slow and are lost with a copy of the file alone; while people work, SQLite sees to it by itself. */
    private void bringLogIntoFileWhenQuiet() throws SQLException {
        LogState before = log;
        log = stateOfLog();
        if (log.size() > 0 && log.equals(before)) {
            record.checkpoint();
            log = stateOfLog();
        }
    }

    private LogState stateOfLog() {
        File file = record.guard().log().toFile();
        return new LogState(file.length(), file.lastModified());
    }

    /**
     * The process still holds the removed file open: what is in it is copied before it is gone with the process. Tried at each
     * look until it succeeds.
     */
    private void saveOnce() {
        if (saved) {
            return;
        }
        Path copy = DatedName.beside(record.file(), record.file().getFileName() + ".saved-", clock.instant());
        try (Connection connection = record.readers().getConnection()) {
            OwnersFile.create(copy);
            RecordReader.copy(connection, copy);
            KnownRecord known = record.known();
            try (RecordReader reader = RecordReader.open(copy)) {
                RecordContent content = reader.content();
                if (!reader.faults().isEmpty() || RecordCheck.fallsShort(known, reader, content)) {
                    throw new IOException("the copy does not hold what was recorded");
                }
                write(content.known(), directory);
                saved = true;
                LOG.error(
                        "What was recorded, {} events, was saved as {}. Stop the system, then: ./kiennghi restore {}",
                        content.events(),
                        copy,
                        copy);
            }
        } catch (IOException | SQLException | RuntimeException failure) {
            deleteHalf(copy);
            if (!savingFailed) {
                LOG.error(
                        "What was recorded could not be saved beside {}; tried again every {} s, as long as the system is not stopped",
                        record.file(),
                        LOOK_SECONDS,
                        failure);
            }
            savingFailed = true;
        }
    }

    private static void deleteHalf(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException stays) {
            LOG.warn("{} is not complete and could not be deleted", copy, stays);
        }
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
