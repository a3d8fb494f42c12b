package vn.kiennghi.edge.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.edge.platform.TemporaryFiles;

/** Files in a directory of their own that ends with the process: whoever asks for one comes back to the same process. */
@Component
@Profile("!query-service")
class UploadsInDirectory implements KeptUploads, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(UploadsInDirectory.class);
    private static final long MINUTES_BETWEEN_LOOKS = 5;

    private final RandomIds randomIds;
    private final Clock clock;
    private final Path directory;
    private final Map<String, Kept> uploads = new HashMap<>();
    private final ScheduledExecutorService cleaning = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kept-uploads").factory());

    UploadsInDirectory(RandomIds randomIds, Clock clock, TemporaryFiles temporary) {
        this.randomIds = randomIds;
        this.clock = clock;
        try {
            this.directory = Files.createTempDirectory(temporary.directory(), "uploads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cleaning.scheduleWithFixedDelay(
                this::deleteOld, MINUTES_BETWEEN_LOOKS, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
    }

    private record Kept(String name, Path path, String user, Instant since) implements UploadedFile {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    @Override
    public String keep(UploadedFile file, String user) throws IOException {
        String id = randomIds.uploadId();
        Path path = directory.resolve(id);
        try (InputStream bytes = file.open()) {
            Files.copy(bytes, path);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        deleteOld();
        synchronized (uploads) {
            uploads.put(id, new Kept(file.name(), path, user, clock.instant()));
            List<String> ofUser = uploads.entrySet().stream()
                    .filter(upload -> upload.getValue().user().equals(user)
                            && !upload.getKey().equals(id))
                    .sorted(Map.Entry.comparingByValue(Comparator.comparing(Kept::since)))
                    .map(Map.Entry::getKey)
                    .toList();
            ofUser.subList(0, Math.max(0, ofUser.size() + 1 - MOST_OF_ONE_USER)).forEach(this::delete);
        }
        return id;
    }

    @Override
    public Optional<UploadedFile> find(String id, String user) {
        deleteOld();
        synchronized (uploads) {
            return Optional.<UploadedFile>ofNullable(uploads.get(id))
                    .filter(upload -> upload instanceof Kept kept && kept.user().equals(user));
        }
    }

    @Override
    public void forget(String id, String user) {
        synchronized (uploads) {
            if (find(id, user).isPresent()) {
                delete(id);
            }
        }
    }

    /** Deletes the files that have been kept long enough. */
    final void deleteOld() {
        Instant oldest = clock.instant().minus(LONGEST);
        synchronized (uploads) {
            List<String> old = uploads.entrySet().stream()
                    .filter(upload -> !upload.getValue().since().isAfter(oldest))
                    .map(Map.Entry::getKey)
                    .toList();
            old.forEach(this::delete);
        }
    }

    private void delete(String id) {
        Kept kept = uploads.remove(id);
        if (kept != null) {
            delete(kept.path());
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("A kept upload could not be deleted", e);
        }
    }

    @Override
    public void destroy() {
        cleaning.shutdownNow();
        synchronized (uploads) {
            List.copyOf(uploads.keySet()).forEach(this::delete);
        }
        delete(directory);
    }

    /** Returns where the files lie. */
    Path directory() {
        return directory;
    }
}
