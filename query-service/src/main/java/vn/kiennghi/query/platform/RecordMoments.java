package vn.kiennghi.query.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyEvent;
import vn.kiennghi.api.council.CouncilEvent;

/**
 * At which moment the record took up each of its events. An event's own timestamp is given before it is recorded, by whatever clock its
 * sender has: one that comes later in the record may bear an earlier one. The moment of the record is the timestamp where that is
 * later than the moment of the event before, and a microsecond after that one where it is not. So it grows from event to event, follows from the record
 * alone, and whatever the record knew at a moment is all of it up to a place, for ever.
 *
 * <p>Whoever follows the record carries the moment along ({@link Reached}). That nobody has to begin at the first event, one moment in
 * {@value #BLOCK} is stored with the read models, and those of the events of councils and agencies, which are read by their streams.
 */
public final class RecordMoments {
    static final int BLOCK = 256;
    private static final long FAR = 2 * BLOCK;

    private final EventLog log;
    private final Supplier<List<RecordedMoment>> stored;
    private final StoredToken storedToken;
    private final NavigableMap<Long, Instant> byPosition = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> byEvent = new ConcurrentHashMap<>();
    /** Up to here every event is known that is kept. Guarded by this. */
    private Reached followed = Reached.NOTHING;

    /**
     * @param stored the moments that are stored, in no order
     * @param storedToken how far they have come at least
     */
    RecordMoments(EventLog log, Supplier<List<RecordedMoment>> stored, StoredToken storedToken) {
        this.log = log;
        this.stored = stored;
        this.storedToken = storedToken;
    }

    /** Returns the moments of a record of which nothing is stored. */
    public static RecordMoments of(EventLog log) {
        return new RecordMoments(log, List::of, () -> null);
    }

    /**
     * A place in the record.
     *
     * @param token of the last event up to there; null: before the first
     * @param moment at which the record took it up
     */
    public record Reached(@Nullable TrackingToken token, Instant moment) {
        /** The place before the first event. */
        public static final Reached NOTHING = new Reached(null, Instant.MIN);

        /** Returns the position in the record. */
        public long position() {
            return EventLog.position(token, EventLog.NOTHING);
        }

        /** Returns the place of the event that follows next. */
        Reached and(TrackedEventMessage<?> next) {
            Instant stamped = next.getTimestamp().truncatedTo(ChronoUnit.MICROS);
            return new Reached(
                    next.trackingToken(), stamped.isAfter(moment) ? stamped : moment.plus(1, ChronoUnit.MICROS));
        }
    }

    /** Returns whether the moment of an event at that position is one of those that are kept. */
    static boolean isKept(TrackedEventMessage<?> event, long position) {
        Class<?> type = event.getPayloadType();
        return position % BLOCK == 0
                || CouncilEvent.class.isAssignableFrom(type)
                || AgencyEvent.class.isAssignableFrom(type);
    }

    /**
     * Hands on the events after a place with their moments, up to the given head at least.
     *
     * @return the place of the last event handed on
     * @throws IllegalStateException if the log stands still before the head is reached
     */
    public Reached readAfter(Reached from, long head, BiConsumer<DomainEventMessage<?>, Instant> reader) {
        Reached[] reached = {from};
        log.readAfter(from.token(), head, event -> {
            reached[0] = reached[0].and(event);
            if (event instanceof DomainEventMessage<?> domainEvent) {
                if (isKept(event, reached[0].position())) {
                    keep(RecordedMoment.of(domainEvent, reached[0]));
                }
                reader.accept(domainEvent, reached[0].moment());
            }
        });
        return reached[0];
    }

    /**
     * Returns the place of a token.
     *
     * @param token of an event of the record, or before the first; null: before the first
     */
    public Reached at(@Nullable TrackingToken token) {
        long position = EventLog.position(token, EventLog.NOTHING);
        if (position <= log.tail()) {
            return Reached.NOTHING;
        }
        Reached near = lastKeptUpTo(position);
        return new Reached(token, readAfter(near, position, (_, _) -> {}).moment());
    }

    /** Returns when the record took up that event of a council or an agency. */
    public Instant of(DomainEventMessage<?> event) {
        String id = RecordedMoment.id(event.getAggregateIdentifier(), event.getSequenceNumber());
        Instant known = byEvent.get(id);
        return known == null ? found(id) : known;
    }

    private synchronized Instant found(String id) {
        long head = log.head();
        if (head - followed.position() > FAR) {
            takeStored();
        }
        followed = readAfter(followed, head, (_, _) -> {});
        Instant found = byEvent.get(id);
        if (found == null) {
            throw new IllegalStateException("the log does not give event " + id);
        }
        return found;
    }

    private synchronized Reached lastKeptUpTo(long position) {
        Reached last = keptUpTo(position);
        if (position - last.position() <= FAR) {
            return last;
        }
        takeStored();
        return keptUpTo(position);
    }

    private Reached keptUpTo(long position) {
        Map.Entry<Long, Instant> last = byPosition.floorEntry(position);
        return last == null ? Reached.NOTHING : new Reached(log.tokenAt(last.getKey()), last.getValue());
    }

    private void takeStored() {
        ReadFrom before = ReadFrom.now(storedToken);
        List<RecordedMoment> found = stored.get();
        long complete = EventLog.position(before.sureAfterReading(storedToken), EventLog.NOTHING);
        found.stream().filter(one -> one.position() <= complete).forEach(this::keep);
        Reached last = keptUpTo(complete);
        if (last.position() > followed.position()) {
            followed = last;
        }
    }

    private void keep(RecordedMoment one) {
        byPosition.put(one.position(), one.moment());
        byEvent.put(one.id(), one.moment());
    }
}
