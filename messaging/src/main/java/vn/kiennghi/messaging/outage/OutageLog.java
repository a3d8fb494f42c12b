package vn.kiennghi.messaging.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Tells of a server that is away in one line when it goes, one a minute while it is away and one when it is back, instead of by a
 * stack trace for each attempt of everything that needs it. Only lines that come with such a failure, or announce the next attempt, are
 * left out; with DEBUG for their logger they are there, whole. Everything else passes, also while a server is away.
 */
public final class OutageLog extends TurboFilter implements AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** Answers that come while others still fail do not mean that it is back. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Axon says after a failure, in a line of its own, when it is tried again. */
    private static final String PROCESSOR = ".TrackingEventProcessor";

    private static final String NEXT_ATTEMPT = "Releasing claim on token and preparing for retry in {}s";

    private final Predicate<NeededServer> answers;
    private final InstantSource clock;
    /** Guarded by this. */
    private final Map<NeededServer, Outage> outages = new EnumMap<>(NeededServer.class);

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outage-log").daemon().factory());

    private static final class Outage {
        private final Instant since;
        private Instant told;
        private Instant last;
        private long leftOut = 1;

        private Outage(Instant since) {
            this.since = since;
            this.told = since;
            this.last = since;
        }
    }

    /**
     * Filters nothing yet.
     *
     * @param answers whether a server can be reached; may take its time
     */
    public OutageLog(Predicate<NeededServer> answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** Begins to filter the lines of this process and to look whether servers are back. */
    public OutageLog begin() {
        context().addTurboFilter(this);
        var _ = looking.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Leaves the lines alone from now on. */
    @Override
    public void close() {
        context().getTurboFilterList().remove(this);
        looking.shutdownNow();
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        if (!level.isGreaterOrEqual(Level.WARN) || format == null) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = thrown == null ? lastOf(params) : thrown;
        if (failure == null) {
            return announcesNextAttempt(logger, format) && isAnyAway() ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
        Optional<NeededServer> missed = Failure.serverAway(failure);
        if (missed.isEmpty()) {
            return FilterReply.NEUTRAL;
        }
        met(missed.get(), failure);
        if (logger.isDebugEnabled()) {
            if (thrown == null) {
                logger.debug(format, params);
            } else {
                logger.debug(format, thrown);
            }
        }
        return FilterReply.DENY;
    }

    private static @Nullable Throwable lastOf(Object @Nullable [] params) {
        return params != null && params.length > 0 && params[params.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    private static boolean announcesNextAttempt(Logger logger, String format) {
        return logger.getName().endsWith(PROCESSOR) && format.equals(NEXT_ATTEMPT);
    }

    private synchronized boolean isAnyAway() {
        return !outages.isEmpty();
    }

    private synchronized void met(NeededServer server, Throwable failure) {
        Instant now = clock.instant();
        Outage outage = outages.get(server);
        if (outage == null) {
            outages.put(server, new Outage(now));
            LOG.warn(
                    "{} does not answer ({}); what needs it waits and is tried again, nothing is lost",
                    server.displayName(),
                    innermost(failure));
            return;
        }
        outage.last = now;
        outage.leftOut++;
    }

    /** Says what has come to be since: that a server is back, or after a minute that it is still away. */
    void look() {
        for (NeededServer server : away()) {
            boolean back = answers.test(server);
            tell(server, back);
        }
    }

    private synchronized Set<NeededServer> away() {
        return Set.copyOf(outages.keySet());
    }

    private synchronized void tell(NeededServer server, boolean answersNow) {
        Outage outage = outages.get(server);
        Instant now = clock.instant();
        if (outage == null) {
            return;
        }
        long seconds = Duration.between(outage.since, now).toSeconds();
        if (answersNow && !now.isBefore(outage.last.plus(QUIET))) {
            outages.remove(server);
            LOG.info(
                    "{} answers again, after {} s; {} lines about it were left out",
                    server.displayName(),
                    seconds,
                    outage.leftOut);
        } else if (!now.isBefore(outage.told.plus(AGAIN))) {
            outage.told = now;
            LOG.warn("{} still does not answer, for {} s now", server.displayName(), seconds);
        }
    }

    /** Its message, too: a failure of reaching a server quotes nothing that people wrote. */
    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return cause.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }
}
