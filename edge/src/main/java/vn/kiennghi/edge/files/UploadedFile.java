package vn.kiennghi.edge.files;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody sent; can be read several times. */
public interface UploadedFile {
    /** Returns the name that the sender gave it; empty if none. */
    String name();

    /**
     * Opens it from its beginning.
     *
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;
}
