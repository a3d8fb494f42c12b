package vn.kiennghi.standalone.record;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * The number of the last event of streams of which somebody keeps what he has read and asks again and again whether anything came
 * after it: catalogues, at each command. All appends go through this process, so an answer need not come from the file.
 *
 * <p>What is known is never lower than what is on disk when an append returns: it is noted after the commit and before the return,
 * whatever became of it. Noted earlier it would be forgotten by whoever reads the end for the first time meanwhile. Too high a number,
 * of an append that failed, only means that the file is asked.
 */
final class StreamEnds {
    /** Streams asked for in this way are few; the others are asked of the file. */
    private static final int MOST_KEPT = 50_000;

    /** Somebody is reading the end; until he has, nobody knows it. */
    private static final long BEING_READ = Long.MAX_VALUE;

    private final Map<String, Long> ends = new ConcurrentHashMap<>();

    /** Returns whether nothing is recorded of the stream from that number on; false also where that is not known. */
    boolean isBefore(String stream, long first) {
        Long end = ends.get(stream);
        return end != null && end < first;
    }

    /** Notes that the end of a stream is going to be read from the file; to be called before that. */
    void beingRead(String stream) {
        if (ends.size() < MOST_KEPT) {
            ends.putIfAbsent(stream, BEING_READ);
        }
    }

    /** Notes what was read as the last number; an append meanwhile knows better. */
    void wasRead(String stream, long last) {
        ends.computeIfPresent(stream, (_, end) -> end == BEING_READ ? last : Math.max(end, last));
    }

    /** Notes what may have been appended; to be called when it is on disk, or has failed. */
    void appended(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domain) {
                ends.computeIfPresent(
                        domain.getAggregateIdentifier(),
                        (_, end) -> end == BEING_READ
                                ? domain.getSequenceNumber()
                                : Math.max(end, domain.getSequenceNumber()));
            }
        }
    }
}
