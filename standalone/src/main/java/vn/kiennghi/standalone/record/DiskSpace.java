package vn.kiennghi.standalone.record;

import java.io.File;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.kiennghi.standalone.start.DataDirectory;

/** How much room is left where the data lies, and a warning before it ends. */
@Component
class DiskSpace {
    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    /** Only so much above the limit it is told that there is room again, in hundredths of the limit: else each file would be news. */
    private static final int AGAIN_PERCENT = 110;

    private final File directory;
    private final long warnBelow;
    private boolean told;

    /** @param warnBelow with less room than this a warning is given */
    DiskSpace(DataDirectory directory, @Value("${kiennghi.disk.warn-below}") DataSize warnBelow) {
        this.directory = directory.path().toFile();
        this.warnBelow = warnBelow.toBytes();
    }

    /** Returns how many bytes this process may still write. */
    long free() {
        return directory.getUsableSpace();
    }

    /** Returns whether it is time to make room. */
    boolean isShort() {
        return free() < warnBelow;
    }

    /** Warns once when room becomes short, and says once when there is room again. */
    synchronized void look() {
        long free = free();
        if (!told && free < warnBelow) {
            told = true;
            LOG.warn(
                    "Only {} MB are free where {} lies, less than {} MB: make room before it ends, for then nothing more can be recorded",
                    free >> 20,
                    directory,
                    warnBelow >> 20);
        } else if (told && free >= warnBelow / 100 * AGAIN_PERCENT) {
            told = false;
            LOG.info("{} MB are free again where {} lies", free >> 20, directory);
        }
    }
}
