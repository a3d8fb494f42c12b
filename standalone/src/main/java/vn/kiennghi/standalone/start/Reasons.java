package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the operating system had against a file, in words: some of Java's exceptions say no more than its name. */
public final class Reasons {
    private Reasons() {}

    /** Returns the name of the user to whom a file belongs. */
    static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return "?";
        }
    }

    /** Returns the file and the reason. */
    public static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case NoSuchFileException missing -> missing.getFile() + ": no such file or directory";
            case FileSystemException other
            when other.getReason() == null ->
                other.getFile() + ": " + other.getClass().getSimpleName();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
