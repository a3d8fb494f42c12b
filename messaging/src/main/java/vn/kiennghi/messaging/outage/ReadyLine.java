package vn.kiennghi.messaging.outage;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in one line of the log that a service can be used: its address, its version and how long the start took. Whoever looks at the
 * log of a service that is silent otherwise can so tell a start from a standstill.
 */
public final class ReadyLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration STILL_STARTING = Duration.ofMinutes(1);

    private final String service;
    private final String address;
    private final @Nullable String version;
    private final Instant started;
    private final BooleanSupplier ready;
    private final InstantSource clock;
    private Instant told;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ready-line").daemon().factory());

    /**
     * @param address where it listens, as host:port
     * @param version of the program; null where it is run from its classes
     * @param started when the process was started
     * @param ready whether it can be used now; what it throws counts as no
     */
    ReadyLine(
            String service,
            String address,
            @Nullable String version,
            Instant started,
            BooleanSupplier ready,
            InstantSource clock) {
        this.service = service;
        this.address = address;
        this.version = version;
        this.started = started;
        this.ready = ready;
        this.clock = clock;
        this.told = started;
    }

    /**
     * Looks twice a second until the service is ready and says so once; once a minute that it still is not.
     *
     * @param address where it listens, as host:port
     * @param version of the program; null where it is run from its classes
     * @param ready whether it can be used now; what it throws counts as no
     */
    public static ReadyLine watching(
            String service, String address, @Nullable String version, BooleanSupplier ready, InstantSource clock) {
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        ReadyLine line = new ReadyLine(service, address, version, started, ready, clock);
        line.looking.scheduleWithFixedDelay(line::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return line;
    }

    /** Looks once. */
    void look() {
        Instant now = clock.instant();
        if (isReady()) {
            LOG.info(
                    "{} is ready: {}, version {}, after {} s",
                    service,
                    address,
                    version == null ? "of the classes" : version,
                    seconds(now));
            close();
        } else if (Duration.between(told, now).compareTo(STILL_STARTING) >= 0) {
            told = now;
            LOG.info("{} is not ready yet, after {} s; its readiness says what it waits for", service, seconds(now));
        }
    }

    private boolean isReady() {
        try {
            return ready.getAsBoolean();
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private long seconds(Instant now) {
        return Duration.between(started, now).toSeconds();
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}
