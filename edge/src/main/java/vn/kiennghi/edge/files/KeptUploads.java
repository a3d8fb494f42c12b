package vn.kiennghi.edge.files;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps files between the preview of a table and its import, so that nobody sends them twice: at most an hour each, and only who
 * sent a file gets it back. The topology that runs says where they lie.
 */
public interface KeptUploads {
    /** How long a file is kept. */
    Duration LONGEST = Duration.ofHours(1);

    /** How many files of one user are kept; a further one takes the place of the oldest. */
    int MOST_OF_ONE_USER = 3;

    /**
     * Keeps a file for a user and returns the id under which he gets it back.
     *
     * @throws IOException if it cannot be read or kept
     */
    String keep(UploadedFile file, String user) throws IOException;

    /** Returns the file that the user sent; nothing if it is another's, too old or none. */
    Optional<UploadedFile> find(String id, String user);

    /** Deletes a file that its user needs no longer. */
    void forget(String id, String user);
}
