package vn.kiennghi.standalone.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.kiennghi.service.streams.ManyStreams;

/** Appends through the writing connection and reads through the others. Streams are short: snapshots are neither kept nor asked for. */
final class SplitEventStorageEngine implements EventStorageEngine, ManyStreams {
    private final EventStorageEngine writer;
    private final ReadingEngine reader;
    private final RecordGuard guard;
    private final StreamEnds ends = new StreamEnds();

    SplitEventStorageEngine(EventStorageEngine writer, ReadingEngine reader, RecordGuard guard) {
        this.writer = writer;
        this.reader = reader;
        this.guard = guard;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        try {
            writer.appendEvents(events);
        } catch (RuntimeException failure) {
            throw guard.told(failure);
        } finally {
            onceOnDisk(() -> ends.appended(events));
        }
    }

    /** What is appended within the thread's own transaction is on disk when that ends. */
    private static void onceOnDisk(Runnable noting) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            noting.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                noting.run();
            }
        });
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots are kept");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return reader.readEvents(token, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        if (firstSequenceNumber == 0) {
            return reader.readEvents(aggregateIdentifier, firstSequenceNumber);
        }
        return ends.isBefore(aggregateIdentifier, firstSequenceNumber)
                ? DomainEventStream.empty()
                : readOn(aggregateIdentifier, firstSequenceNumber);
    }

    /** Who reads from the middle has kept what was before and will ask again. */
    private DomainEventStream readOn(String aggregateIdentifier, long firstSequenceNumber) {
        ends.beingRead(aggregateIdentifier);
        List<DomainEventMessage<?>> events = reader.readEvents(aggregateIdentifier, firstSequenceNumber)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
        ends.wasRead(
                aggregateIdentifier,
                events.isEmpty() ? firstSequenceNumber - 1 : events.getLast().getSequenceNumber());
        return DomainEventStream.of(events);
    }

    @Override
    public void read(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        reader.read(ids, events);
    }

    @Override
    public void readFirst(Collection<String> ids, Consumer<DomainEventMessage<?>> events) {
        reader.readFirst(ids, events);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return reader.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return reader.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return reader.createTokenAt(dateTime);
    }
}
