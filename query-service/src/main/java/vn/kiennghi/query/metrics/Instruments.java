package vn.kiennghi.query.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.metrics.PetitionsCounted.Group;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.StoredToken;
import vn.kiennghi.query.transfer.TransfersInProgress;

/**
 * The gauges of the business and of the read side. They are read beside the scrapes, so that a scrape costs nothing and waits for no
 * store: the short ones at every look, the petitions when the read models have moved on, and so seldom that counting them takes a hundredth of the
 * time at most. What could not be read is absent, never old.
 */
@Component
class Instruments implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Instruments.class);
    private static final long LOOK_SECONDS = 15;
    private static final Duration BETWEEN_COUNTS = Duration.ofMinutes(1);
    private static final int REST_AFTER_COUNT = 100;
    private static final long NEVER = Long.MIN_VALUE;

    private final PetitionsCounted petitions;
    private final TransfersInProgress inProgress;
    private final ReadSide readSide;
    private final StoredToken storedToken;
    private final MultiGauge petitionsByStage;
    private final MultiGauge transfersInProgress;
    private final MultiGauge behind;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("instruments").daemon().factory());
    private long countedAt = NEVER;
    private long restUntil = System.nanoTime();

    Instruments(
            PetitionsCounted petitions,
            TransfersInProgress inProgress,
            ReadSide readSide,
            StoredToken storedToken,
            MeterRegistry registry) {
        this.petitions = petitions;
        this.inProgress = inProgress;
        this.readSide = readSide;
        this.storedToken = storedToken;
        this.petitionsByStage = MultiGauge.builder("kiennghi.petitions")
                .description("Petitions by council and stage")
                .register(registry);
        this.transfersInProgress = MultiGauge.builder("kiennghi.transfers.in.progress")
                .description("Transfers whose petitions are being handed over or taken back")
                .register(registry);
        this.behind = MultiGauge.builder("kiennghi.events.behind")
                .description("Events that a processor has yet to handle")
                .register(registry);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Reads everything that is due. */
    final void look() {
        read(
                behind,
                () -> readSide.freshness().processors().stream()
                        .<Row<?>>map(one -> Row.of(Tags.of("processor", one.name()), one.behind()))
                        .toList());
        read(
                transfersInProgress,
                () -> List.of(Row.of(Tags.empty(), inProgress.ids().size())));
        if (System.nanoTime() - restUntil >= 0) {
            countPetitions();
        }
    }

    private void countPetitions() {
        long began = System.nanoTime();
        try {
            // The position before the documents: they reflect at least that, and what came meanwhile is counted next
            // time.
            long position = EventLog.position(storedToken.read(), EventLog.NOTHING);
            if (position == countedAt) {
                return;
            }
            countedAt = NEVER;
            petitionsByStage.register(rows(petitions.count()), true);
            countedAt = position;
        } catch (RuntimeException unreadable) {
            unreadable(petitionsByStage, unreadable);
        }
        long ended = System.nanoTime();
        restUntil = ended + Math.max(BETWEEN_COUNTS.toNanos(), (ended - began) * REST_AFTER_COUNT);
    }

    private static List<Row<?>> rows(Map<Group, Long> counts) {
        return counts.entrySet().stream()
                .<Row<?>>map(group -> Row.of(tags(group.getKey()), group.getValue()))
                .toList();
    }

    private static Tags tags(Group group) {
        return Tags.of("council", group.councilId(), "stage", group.stage().name());
    }

    private static void read(MultiGauge gauge, Supplier<List<Row<?>>> reading) {
        try {
            gauge.register(reading.get(), true);
        } catch (RuntimeException unreadable) {
            unreadable(gauge, unreadable);
        }
    }

    private static void unreadable(MultiGauge gauge, RuntimeException failure) {
        LOG.debug("A gauge could not be read", failure);
        gauge.register(List.of(), true);
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
