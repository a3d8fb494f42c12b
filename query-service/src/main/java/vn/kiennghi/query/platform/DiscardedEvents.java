package vn.kiennghi.query.platform;

import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;

/**
 * The events of one sequence that an operator discarded since the read models were made. Whoever makes something of a sequence's
 * events beside the projections leaves them out, too. It goes with the read models, because their remaking tries every event again; what
 * is kept for good of who discarded what is {@link vn.kiennghi.messaging.deadletter.DiscardedLetters}.
 *
 * @param id the sequence's name
 * @param sequence number of the event discarded last
 */
public record DiscardedEvents(
        @BsonId String id, @BsonProperty("s") long sequence, List<Long> numbers) implements ReadModelDocument {

    static DiscardedEvents none(String sequence) {
        return new DiscardedEvents(sequence, EventLog.NOTHING, List.of());
    }

    DiscardedEvents and(long number) {
        return new DiscardedEvents(
                id,
                number,
                Stream.concat(numbers.stream(), Stream.of(number)).distinct().toList());
    }
}
