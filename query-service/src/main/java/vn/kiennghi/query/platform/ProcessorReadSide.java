package vn.kiennghi.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.messaging.outage.Failure;
import vn.kiennghi.messaging.reading.ReadSide;

/** Tells from the processors' live positions how far they have come. */
final class ProcessorReadSide implements ReadSide {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorReadSide.class);
    /** Whoever is told of something was so after it could be seen; behind by less than this are what others do at this moment. */
    private static final Duration BATCH_UNDER_WAY = Duration.ofSeconds(1);

    private final EventProcessingConfiguration processing;
    private final EventLog log;
    private final ReadModelStore store;
    private final ReadModelPosition readModel;
    private final ReadModelPreparation preparation;
    private final RemoteAutomations remote;
    private final ReadModelLag lag;

    /** @param firstMissing when the first event was recorded that the documents do not reflect */
    ProcessorReadSide(
            EventProcessingConfiguration processing,
            EventLog log,
            ReadModelStore store,
            ReadModelPosition readModel,
            ReadModelPreparation preparation,
            RemoteAutomations remote,
            Supplier<Optional<Instant>> firstMissing,
            Clock clock) {
        this.processing = processing;
        this.log = log;
        this.store = store;
        this.readModel = readModel;
        this.preparation = preparation;
        this.remote = remote;
        this.lag = new ReadModelLag(this::projectionsBehind, firstMissing, preparation::preparedAt, clock);
    }

    @Override
    public Freshness freshness() {
        // Positions before the head: the other way round, an event in between would make us look ahead of the record.
        List<Reached> reached = new ArrayList<>(positions());
        remote.positions().forEach((name, position) -> reached.add(new Reached(name, position)));
        long head = log.head();
        List<Processor> processors = reached.stream()
                .map(one -> new Processor(one.name(), Math.max(0, head - one.position())))
                .toList();
        return new Freshness(
                processors.stream().mapToLong(Processor::behind).max().orElse(0), processors);
    }

    @Override
    public boolean awaitHead(Duration longest) {
        try {
            long head = log.head();
            long begun = System.nanoTime();
            return preparation.await(longest) && readModel.await(head, longest.minusNanos(System.nanoTime() - begun));
        } catch (RuntimeException failure) {
            if (!Failure.passes(failure)) {
                throw failure;
            }
            LOG.warn(
                    "the log or the read models' store does not answer; what was recorded will be seen later: {}",
                    failure.getMessage());
            return false;
        }
    }

    @Override
    public boolean mayLack() {
        try {
            return projectionsBehind() > 0 && !awaitHead(BATCH_UNDER_WAY);
        } catch (RuntimeException failure) {
            if (!Failure.passes(failure)) {
                throw failure;
            }
            return true;
        }
    }

    @Override
    public Optional<Lag> lag() {
        try {
            return lag.now();
        } catch (RuntimeException failure) {
            // A page that needs what is away says so itself.
            LOG.debug("it cannot be told how old the read models are: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    /** Returns how often the read models were thrown away since the start. */
    long made() {
        return preparation.made();
    }

    /** Returns whether the projections have come as far as the given position; an automation may still be at its work. */
    boolean projectionsReached(long head) {
        return preparation.isDone()
                && positions().stream()
                        .filter(one -> one.name().equals(ReadModelProcessing.NAME))
                        .allMatch(one -> one.position() >= head);
    }

    /** Returns how many events the projections have yet to handle. */
    long projectionsBehind() {
        List<Reached> reached = positions();
        long head = log.head();
        return reached.stream()
                .filter(one -> one.name().equals(ReadModelProcessing.NAME))
                .mapToLong(one -> Math.max(0, head - one.position()))
                .max()
                .orElse(0);
    }

    /** Returns whether the projections run without an error. */
    boolean projectionsRun() {
        StreamingEventProcessor processor = processors().get(ReadModelProcessing.NAME);
        return processor != null
                && processor.isRunning()
                && processor.processingStatus().values().stream().noneMatch(EventTrackerStatus::isErrorState);
    }

    private List<Reached> positions() {
        long tail = log.tail();
        long head = log.head();
        return processors().entrySet().stream()
                .map(entry -> new Reached(entry.getKey(), position(entry.getKey(), entry.getValue(), tail, head)))
                .toList();
    }

    private long position(String name, StreamingEventProcessor processor, long tail, long head) {
        long live = processor.processingStatus().values().stream()
                .mapToLong(status -> EventLog.position(status.getTrackingToken(), tail))
                .min()
                .orElse(tail);
        if (!name.equals(ReadModelProcessing.NAME)) {
            return live;
        }
        if (!preparation.isDone()) {
            return tail; // thrown away, and the processor has not noticed yet
        }
        if (processor.processingStatus().isEmpty()) {
            return Math.max(tail, readModel.stored()); // another node holds the claim
        }
        // Documents held back are not there yet for a reader, whatever the processor says. What was written a moment
        // ago is there before the processor says so.
        long written = Math.max(tail, readModel.writtenOrStored(head));
        return store.pending() == 0 ? Math.max(live, written) : Math.min(live, written);
    }

    private Map<String, StreamingEventProcessor> processors() {
        Map<String, EventProcessor> all = processing.eventProcessors();
        return all.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof StreamingEventProcessor)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> (StreamingEventProcessor) entry.getValue(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private record Reached(String name, long position) {}
}
