package vn.kiennghi.standalone.move;

import java.util.List;
import java.util.Map;

/** A log that is carried as a whole, wherever it is stored. Nobody else writes to it meanwhile. */
public interface WholeLog extends AutoCloseable {
    /** Returns where the log is, for a person to read. */
    String description();

    /** Returns what the heading of a file says about where it comes from. */
    Map<String, String> origin();

    /** Returns how many events it holds. */
    long size();

    /** Reads from the first event to the one that is the last at the time of the call. */
    StoredEvents read();

    /**
     * Appends the events in their order, all or none of them. Returns when the store has acknowledged them.
     *
     * @throws CannotMove if it did not; whether they are stored is not known then
     */
    void append(List<StoredEvent> events);

    @Override
    void close();
}
