package vn.kiennghi.api.deadletter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of one aggregate that wait because the first of them could not be handled.
 *
 * @param processor name of the processor that could not handle it
 * @param sequence the aggregate's identifier, such as {@code petition:…}
 * @param waiting how many events wait, the first included
 * @param causeType class of what went wrong with the first; null if nobody knows any more
 * @param causeMessage what it said
 * @param setAsideAt when the first event was set aside
 * @param triedAt when it was tried last
 * @param events the events in order; the first alone where sequences are listed
 */
public record LetterSequence(
        String processor,
        String sequence,
        int waiting,
        @Nullable String causeType,
        @Nullable String causeMessage,
        Instant setAsideAt,
        Instant triedAt,
        List<WaitingEvent> events) {

    /**
     * An event that waits.
     *
     * @param id the event's identifier
     * @param type its simple name
     * @param number its number within the aggregate
     * @param recordedAt when it was recorded
     * @param data what was recorded, as it is stored, whether or not it can be read
     */
    public record WaitingEvent(String id, String type, long number, Instant recordedAt, String data) {}

    /** Returns the event for which the others wait. */
    public WaitingEvent first() {
        return events.getFirst();
    }
}
