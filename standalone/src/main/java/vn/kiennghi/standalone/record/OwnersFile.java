package vn.kiennghi.standalone.record;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that nobody but its owner may read: a copy of the record holds everything that was recorded, and the accounts. */
public final class OwnersFile {
    private OwnersFile() {}

    /**
     * Makes an empty file.
     *
     * @throws IOException if there is a file of that name, or none can be made
     */
    public static void create(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
