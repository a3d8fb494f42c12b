package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that nobody but its owner may read: the record and every copy of it hold what voters and officials wrote, and the accounts. */
public final class OwnersFile {
    private OwnersFile() {}

    /**
     * Makes an empty file.
     *
     * @throws IOException if there is a file of that name, or none can be made
     */
    public static void create(Path file) throws IOException {
        Files.createFile(file, OwnersOnly.file());
    }

    /**
     * Puts a text in the place of what the file held, all of it or nothing.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole); // left behind by a kill, perhaps by a version that let others read it
        create(whole);
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
