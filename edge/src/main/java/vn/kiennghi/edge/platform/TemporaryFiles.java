package vn.kiennghi.edge.platform;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where what is sent lies until it has been read: in a directory that the topology names, or else among the machine's temporary files. */
@Component
public class TemporaryFiles {
    /** The property by which a topology names the directory; only the system's own user may read there. */
    public static final String SETTING = "kiennghi.temporary-files";

    private final Path directory;

    /** @param directory path of one that is there */
    public TemporaryFiles(@Value("${" + SETTING + ":${java.io.tmpdir}}") String directory) {
        this.directory = Path.of(directory);
    }

    /** Returns the directory. */
    public Path directory() {
        return directory;
    }
}
