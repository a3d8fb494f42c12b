package vn.kiennghi.query.platform;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;

/**
 * At which moment the record took up one event, see {@link RecordMoments}: true for ever, whoever finds it out.
 *
 * @param id aggregate and number of the event
 * @param sequence number of the event within its aggregate
 * @param position of the event in the record
 */
public record RecordedMoment(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        @BsonProperty("p") long position,
        @BsonProperty("m") Instant moment)
        implements ReadModelDocument {
    static RecordedMoment of(DomainEventMessage<?> event, RecordMoments.Reached reached) {
        return new RecordedMoment(
                id(event.getAggregateIdentifier(), event.getSequenceNumber()),
                event.getSequenceNumber(),
                reached.position(),
                reached.moment());
    }

    static String id(String aggregateId, long sequence) {
        return aggregateId + "#" + sequence;
    }
}
