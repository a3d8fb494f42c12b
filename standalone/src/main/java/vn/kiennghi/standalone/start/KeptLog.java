package vn.kiennghi.standalone.start;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the log of the running system in its data directory: a file a day and one more where it grows, the old ones compressed, all of
 * them bounded. Other commands, which have no data directory of their own to write to, keep none; neither does a directory that cannot be
 * written to, for the console has the lines anyway.
 */
public final class KeptLog extends RollingFileAppender<ILoggingEvent> {
    private static final String FOLDER = "kiennghi.logs";
    private static final String SIZE_OF_ONE = "10MB";
    private static final String SIZE_OF_ALL = "200MB";
    private static final int DAYS = 60;

    /** Says where the system that starts next keeps its log. */
    public static void in(DataDirectory directory) {
        System.setProperty(FOLDER, directory.logs().toString());
    }

    @Override
    public void start() {
        Path folder = folder();
        if (folder == null) {
            return;
        }
        setFile(folder.resolve("kiennghi.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(getContext());
        policy.setParent(this);
        policy.setFileNamePattern(
                folder.resolve("kiennghi.%d{yyyy-MM-dd}.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf(SIZE_OF_ONE));
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(FileSize.valueOf(SIZE_OF_ALL));
        policy.setCleanHistoryOnStart(true);
        policy.start();
        setRollingPolicy(policy);
        super.start();
    }

    /** Nobody else reads the file that lines are written to, nor enters the folder with the older ones. */
    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name);
        OwnersDirectory.create(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        if (Files.notExists(file)) {
            OwnersFile.create(file);
        }
        super.openFile(name);
    }

    /** What is logged before the data directory is known goes to the console alone. */
    @Override
    public void doAppend(ILoggingEvent event) {
        if (isStarted()) {
            super.doAppend(event);
        }
    }

    private static @Nullable Path folder() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            return null;
        }
        Path path = Path.of(folder);
        return Files.isWritable(path.toAbsolutePath().getParent()) ? path : null;
    }
}
