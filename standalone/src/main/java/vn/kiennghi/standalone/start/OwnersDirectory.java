package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that nobody but its owner may enter. What lies in it is closed to others as well, because a directory may be moved, or belong to somebody else
 * who leaves it open.
 */
public final class OwnersDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(OwnersDirectory.class);
    /** How the names of all begin that the system makes in its directory; what else lies there is not its own. */
    private static final List<String> OWN_NAMES = List.of(
            "kiennghi.",
            "read-models.",
            "lock",
            "logs",
            "demonstration",
            "first-password",
            "failure.txt",
            "before-restore-");

    private OwnersDirectory() {}

    /**
     * Makes the directory, and those above it, where they are missing.
     *
     * @throws IOException if it cannot be made, or is a file
     */
    public static void create(Path directory) throws IOException {
        Files.createDirectories(directory, OwnersOnly.directory());
    }

    /**
     * Takes away what others may do with the directory of an earlier version, or of an operator who made it himself, and with what the system keeps in it. The
     * log says so; where it cannot be done, it says that as well and the start goes on: whoever owns the directory may have his reasons.
     */
    static void close(Path directory) {
        int closed = 0;
        for (Path each : parts(directory)) {
            try {
                closed += OwnersOnly.enforce(each) ? 1 : 0;
            } catch (IOException obstacle) {
                LOG.warn(
                        "Other users of this machine may get at {}, and this process cannot change that ({});"
                                + " let its owner or root do so: chmod go-rwx {}",
                        each,
                        Reasons.of(obstacle),
                        each);
            }
        }
        if (closed > 0) {
            LOG.info("{} was open to other users of this machine and is so no longer: {} names", directory, closed);
        }
    }

    /** The directory itself, first of all, and its own files, those that are laid aside too. */
    private static List<Path> parts(Path directory) {
        List<Path> parts = new ArrayList<>(List.of(directory));
        for (Path part : names(directory)) {
            if (OWN_NAMES.stream().anyMatch(part.getFileName().toString()::startsWith)) {
                parts.add(part);
                if (Files.isDirectory(part)) {
                    parts.addAll(names(part));
                }
            }
        }
        return parts;
    }

    private static List<Path> names(Path directory) {
        try (Stream<Path> names = Files.list(directory)) {
            return names.filter(Files::exists).toList();
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be looked through for what others may read: {}", directory, Reasons.of(unreadable));
            return List.of();
        }
    }

    /**
     * Gives what was made in a directory to the owner of the directory: root may do an errand where the system runs as somebody else, who must be able to
     * go on.
     */
    static void handOver(Path made, Path directory) {
        try {
            UserPrincipal owner = Files.getOwner(directory);
            if (!Files.getOwner(made).equals(owner)) {
                Files.setOwner(made, owner);
            }
        } catch (IOException | UnsupportedOperationException notAllowed) {
            LOG.debug("{} stays with whoever made it", made, notAllowed);
        }
    }
}
