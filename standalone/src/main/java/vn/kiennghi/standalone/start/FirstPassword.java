package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first administrator's password in a file that only the system's own user may read, from before the account has it until somebody signs in with it. So no
 * kill can swallow it, and no log keeps it.
 */
final class FirstPassword {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

    private final Path file;

    FirstPassword(DataDirectory directory) {
        this.file = directory.firstPassword();
    }

    /** Returns the password; nothing if there is none that waits for its first use. */
    Optional<String> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() || lines.getLast().isBlank()
                    ? Optional.empty()
                    : Optional.of(lines.getLast().strip());
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read: {}", file, Reasons.of(unreadable));
            return Optional.empty();
        }
    }

    /**
     * Keeps a new password; it is on disk on return.
     *
     * @throws CannotStart if it cannot be kept: better no account than one that nobody can open
     */
    void keep(String password) {
        try {
            OwnersFile.write(file, """
                    # Mật khẩu đầu tiên của tài khoản admin. Tệp này tự xóa khi có người đăng nhập bằng mật khẩu này.
                    # First password of the account admin. This file is deleted when somebody signs in with it.
                    %s
                    """.formatted(password));
            try (FileChannel onDisk = FileChannel.open(file, StandardOpenOption.WRITE)) {
                onDisk.force(true);
            }
        } catch (IOException obstacle) {
            throw CannotStart.directoryNotWritable(file, obstacle);
        }
    }

    /** Deletes it. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("{} is of no use any more, but cannot be deleted; please do so: {}", file, Reasons.of(stays));
        }
    }

    /** Returns the file. */
    Path file() {
        return file;
    }
}
