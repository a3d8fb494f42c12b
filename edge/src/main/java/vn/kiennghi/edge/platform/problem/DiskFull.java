package vn.kiennghi.edge.platform.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Recognises that a temporary file could not be written for want of room: what is sent waits in one, see {@link vn.kiennghi.edge.platform.TemporaryFiles}. */
final class DiskFull {
    /** Less than this, in bytes, is no room: file systems keep a little for themselves. */
    private static final long NO_ROOM = 64L << 10;

    private DiskFull() {}

    /**
     * Returns whether the failure or any of its causes says so, or cannot be anything else since no room is left.
     *
     * @param temporary where what is sent waits
     */
    static boolean causedBy(Throwable failure, Path temporary) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && (saysSo(cause) || isWriting(cause) && noRoom(temporary))) {
                return true;
            }
        }
        return false;
    }

    /** The words are the operating system's: of Linux and macOS, for the disk and for a quota, and of Windows. */
    private static boolean saysSo(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left on device", "quota exceeded", "not enough space on the disk")
                .anyMatch(words::contains);
    }

    /** An exception of the network is none of the disk, even while the disk is full. */
    private static boolean isWriting(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("java.io.FileOutputStream")
                        || frame.getClassName().startsWith("sun.nio.ch.FileChannel"));
    }

    private static boolean noRoom(Path temporary) {
        try {
            return Files.getFileStore(temporary).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }
}
