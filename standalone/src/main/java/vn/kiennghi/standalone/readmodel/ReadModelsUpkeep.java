package vn.kiennghi.standalone.readmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.standalone.start.DataDirectory;

/**
 * What is done once after a start, beside the work: the file is looked through, and when the read models are complete, those that an
 * earlier version left in a file of another form are removed.
 */
final class ReadModelsUpkeep implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelsUpkeep.class);
    private static final Duration STEP = Duration.ofSeconds(10);

    private final ReadModelsFile file;
    private final DataDirectory directory;
    private final ReadSide readSide;
    private volatile @Nullable Thread work;

    ReadModelsUpkeep(ReadModelsFile file, DataDirectory directory, ReadSide readSide) {
        this.file = file;
        this.directory = directory;
        this.readSide = readSide;
    }

    /** Begins beside the work. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        work = Thread.ofPlatform().daemon().name("read-models-upkeep").start(this::run);
    }

    private void run() {
        try {
            file.check();
        } catch (RuntimeException failure) {
            LOG.warn("The read models' file was not looked through to its end: {}", failure.getMessage());
        }
        List<Path> former = former();
        if (former.isEmpty()) {
            return;
        }
        while (!readSide.awaitHead(STEP)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        try {
            for (Path part : former) {
                Files.deleteIfExists(part);
            }
            LOG.info(
                    "The read models are complete in {}; {} of an earlier version was removed",
                    directory.readModels().getFileName(),
                    former.getFirst().getFileName());
        } catch (IOException obstacle) {
            LOG.warn(
                    "{} of an earlier version is of no use any more and cannot be removed: {}",
                    former.getFirst(),
                    obstacle.toString());
        }
    }

    /** The file itself, and what its compacting may have left beside it. */
    private List<Path> former() {
        Path old = directory.formerReadModels();
        List<Path> found = new ArrayList<>();
        for (String ending : List.of("", ".tempFile", ".newFile")) {
            Path part = old.resolveSibling(old.getFileName() + ending);
            if (Files.isRegularFile(part)) {
                found.add(part);
            }
        }
        return found;
    }

    @Override
    public void destroy() {
        Thread begun = work;
        if (begun != null) {
            begun.interrupt();
        }
    }
}
