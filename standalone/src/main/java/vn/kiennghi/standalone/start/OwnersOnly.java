package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Permissions by which nobody but the owner gets at something. Where a system has none of this kind, as Windows, nothing is set: there the folder's own
 * list of who may enter counts.
 */
final class OwnersOnly {
    private static final boolean KNOWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String MODE = "unix:mode";
    /** Everybody may make something here, and take away only what is his: a place such as /tmp, which belongs to all. */
    private static final int STICKY = 01000;

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private OwnersOnly() {}

    /** Returns what a new file is made with: 0600. */
    static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    /** Returns what a new directory is made with: 0700. */
    static FileAttribute<?>[] directory() {
        return attributes("rwx------");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return KNOWN
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Takes away what others may do with a file or directory.
     *
     * @return whether they might do anything before
     * @throws IOException if it cannot be taken away: somebody else owns it, or it belongs to all
     */
    static boolean enforce(Path path) throws IOException {
        if (!KNOWN) {
            return false;
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(Files.getPosixFilePermissions(path));
        if (!permissions.removeAll(OF_OTHERS)) {
            return false;
        }
        if (Files.isDirectory(path) && ((int) Files.getAttribute(path, MODE) & STICKY) != 0) {
            throw new IOException("a directory for everybody");
        }
        Files.setPosixFilePermissions(path, permissions);
        return true;
    }
}
