package vn.kiennghi.standalone.move;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.kiennghi.standalone.start.OwnersFile;

/** What writing and reading a file have in common: its format's name, compression by file name, the sum over its event lines. */
final class LogFile {
    static final String FORMAT = "kiennghi-log";
    static final int VERSION = 1;

    private static final String PART = ".part";
    private static final int BUFFER = 1 << 16;

    private LogFile() {}

    /** Returns the name that a file has until it is complete. */
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** Begins a file that only its owner may read, in the place of what an earlier export left under the name. */
    static OutputStream writing(Path file) throws IOException {
        Files.deleteIfExists(file);
        OwnersFile.create(file);
        OutputStream disk = Files.newOutputStream(file);
        return new BufferedOutputStream(isCompressed(file) ? new GZIPOutputStream(disk, BUFFER) : disk, BUFFER);
    }

    static InputStream reading(Path file) throws IOException {
        InputStream disk = Files.newInputStream(file);
        try {
            return new BufferedInputStream(isCompressed(file) ? new GZIPInputStream(disk, BUFFER) : disk, BUFFER);
        } catch (IOException noGzip) {
            disk.close();
            throw noGzip;
        }
    }

    private static boolean isCompressed(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".gz") || name.endsWith(".gz" + PART);
    }

    /** Returns a new sum; it goes over the bytes of every event line and its end of line. */
    static MessageDigest sum() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
