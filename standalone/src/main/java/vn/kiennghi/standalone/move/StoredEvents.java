package vn.kiennghi.standalone.move;

import org.jspecify.annotations.Nullable;

/** Stored events one after the other, in the order of their log. */
public interface StoredEvents extends AutoCloseable {
    /** Returns the next event; null after the last one. */
    @Nullable StoredEvent next();

    @Override
    void close();
}
