package vn.kiennghi.standalone.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Names of what is laid aside or saved in the data directory: with the moment, in the zone of the machine, so that the operator knows when it was. */
public final class DatedName {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss").withZone(ZoneId.systemDefault());

    private DatedName() {}

    /**
     * Returns a name beside the file that nothing has yet.
     *
     * @param beginning what stands before the moment
     */
    public static Path beside(Path file, String beginning, Instant now) {
        String dated = beginning + MOMENT.format(now);
        Path name = file.resolveSibling(dated);
        for (int i = 2; Files.exists(name); i++) {
            name = file.resolveSibling(dated + "-" + i);
        }
        return name;
    }
}
