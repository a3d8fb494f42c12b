package vn.kiennghi.service.streams;

import java.util.Collection;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads many streams of the record at once, where its store can do so for less than one question each. */
public interface ManyStreams {
    /**
     * Hands over all recorded events of the streams, those of one stream in their order.
     *
     * @param ids aggregate identifiers, each once; one of which nothing is recorded is passed over
     */
    void read(Collection<String> ids, Consumer<DomainEventMessage<?>> events);

    /** Hands over the first event of each of the streams. */
    void readFirst(Collection<String> ids, Consumer<DomainEventMessage<?>> events);
}
