package vn.kiennghi.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Reads the record itself, for what must not wait for a projection. */
public final class EventLog {
    /** Position of a log without events. */
    public static final long NOTHING = -1;

    private static final int STEP_MILLIS = 200;
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(10);

    private final EventStore store;

    public EventLog(EventStore store) {
        this.store = store;
    }

    /** Returns the position of the last event, or {@link #NOTHING}. */
    public long head() {
        return position(store.createHeadToken(), NOTHING);
    }

    /** Returns the position before the first event. */
    public long tail() {
        return position(store.createTailToken(), NOTHING);
    }

    /**
     * Returns the identifier of the first event, if there is any.
     *
     * @throws IllegalStateException if the log has events but does not give them
     */
    public Optional<String> firstEventId() {
        if (head() == NOTHING) {
            return Optional.empty();
        }
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(null)) {
            if (!events.hasNextAvailable((int) LONGEST_STANDSTILL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the log does not give its first event");
            }
            return Optional.of(events.nextAvailable().getIdentifier());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    /** Returns the events of one aggregate in their order; none if there is no such aggregate. */
    public List<DomainEventMessage<?>> eventsOf(String aggregateId) {
        return store.readEvents(aggregateId, 0)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }

    /** Returns the event of that number within its aggregate, if it is there. */
    public Optional<DomainEventMessage<?>> event(String aggregateId, long sequence) {
        return store.readEvents(aggregateId, sequence)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .filter(event -> event.getSequenceNumber() == sequence)
                .findFirst();
    }

    /** Returns the number of the aggregate's last event, or {@link #NOTHING}. */
    public long lastSequenceOf(String aggregateId) {
        return store.lastSequenceNumberFor(aggregateId).orElse(NOTHING);
    }

    /**
     * Hands on the events after a position, up to the given head at least.
     *
     * @param from the token of the last event already known; null: from the beginning
     * @return the token of the last event handed on
     * @throws IllegalStateException if the log stands still before the head is reached
     */
    public @Nullable TrackingToken readAfter(
            @Nullable TrackingToken from, long head, Consumer<TrackedEventMessage<?>> reader) {
        TrackingToken reached = from;
        if (position(reached, NOTHING) >= head) {
            return reached;
        }
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(from)) {
            int stoodStill = 0;
            while (position(reached, NOTHING) < head) {
                if (!events.hasNextAvailable(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    stoodStill += STEP_MILLIS;
                    if (stoodStill > LONGEST_STANDSTILL.toMillis()) {
                        throw new IllegalStateException("the log stands still before position " + head);
                    }
                    continue;
                }
                stoodStill = 0;
                TrackedEventMessage<?> event = events.nextAvailable();
                reader.accept(event);
                reached = event.trackingToken();
            }
            return reached;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    /** Returns when the first event after the token was recorded, if there is one and it can be had at once. */
    public Optional<Instant> recordedNextAfter(@Nullable TrackingToken token) {
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(token)) {
            return events.hasNextAvailable(STEP_MILLIS, TimeUnit.MILLISECONDS)
                    ? Optional.of(events.nextAvailable().getTimestamp())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Returns the token of the event at a position. Each store has tokens of one kind; none has events that come in later. */
    TrackingToken tokenAt(long position) {
        return store.createHeadToken() instanceof GapAwareTrackingToken
                ? GapAwareTrackingToken.newInstance(position, List.of())
                : new GlobalSequenceTrackingToken(position);
    }

    /** Returns the token's position, or the given one if it has none. */
    public static long position(@Nullable TrackingToken token, long otherwise) {
        return token == null ? otherwise : token.position().orElse(otherwise);
    }
}
