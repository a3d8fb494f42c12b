package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/** A directory that is gone afterwards. */
public final class TemporaryDirectory {
    private TemporaryDirectory() {}

    /** Makes a directory, hands it over and deletes it with all that is in it. */
    public static void use(Consumer<Path> work) {
        try {
            Path directory = Files.createTempDirectory("kiennghi");
            try {
                work.accept(directory);
            } finally {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
