package vn.kiennghi.query.platform;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.kiennghi.query.platform.RecordMoments.Reached;

/**
 * Tells the projections when the record took up each event, and stores the moments that are kept. Stands before the projections, so that
 * it sees each event of the processor, whatever becomes of it there.
 */
final class MomentKeeper {
    private final RecordMoments moments;
    private final Documents<RecordedMoment> stored;
    private Reached last = Reached.NOTHING;

    MomentKeeper(RecordMoments moments, Documents<RecordedMoment> stored) {
        this.moments = moments;
        this.stored = stored;
    }

    /** Gives the event of the unit of work the moment of the record for its timestamp. A letter that is tried again has it already. */
    void stamp(UnitOfWork<? extends EventMessage<?>> work) {
        if (work.getMessage() instanceof TrackedEventMessage<?> event
                && event instanceof DomainEventMessage<?> domainEvent) {
            Reached here = placeOf(event);
            if (RecordMoments.isKept(event, here.position())) {
                stored.put(RecordedMoment.of(domainEvent, here));
                // It stays, even where a projection fails at the event and what was put for it is taken back.
                stored.beginEvent();
            }
            last = here;
            work.transformMessage(
                    _ -> new GenericTrackedDomainEventMessage<>(event.trackingToken(), stamped(domainEvent, here)));
        }
    }

    /** What no projection handles does not come by here, and a batch may come again. */
    private Reached placeOf(TrackedEventMessage<?> event) {
        return EventLog.position(event.trackingToken(), EventLog.NOTHING) == last.position() + 1
                ? last.and(event)
                : moments.at(event.trackingToken());
    }

    /** Returns the event with the moment of the record for its timestamp. */
    static <T> DomainEventMessage<T> stamped(DomainEventMessage<T> event, Reached place) {
        return new GenericDomainEventMessage<>(
                event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(), event, place.moment());
    }
}
