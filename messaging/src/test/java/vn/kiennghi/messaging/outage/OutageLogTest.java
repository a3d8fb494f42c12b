package vn.kiennghi.messaging.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageLogTest {
    private static final String GONE = "Axon Server does not answer (NoHandlerForCommandException: not connected);"
            + " what needs it waits and is tried again, nothing is lost";
    private static final String RETRY = "Releasing claim on token and preparing for retry in {}s";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger axon = context.getLogger("org.axonframework.eventhandling.TrackingEventProcessor");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final OutageLog log = new OutageLog(_ -> answers(), this::now);
    private Instant now = Instant.parse("2026-11-30T01:00:00Z");
    private boolean back;

    @BeforeEach
    void filter() {
        context.addTurboFilter(log);
        written.start();
        root.addAppender(written);
        axon.setLevel(Level.WARN);
    }

    @AfterEach
    void end() {
        root.detachAppender(written);
        axon.setLevel(null);
        log.close();
    }

    private boolean answers() {
        return back;
    }

    private Instant now() {
        return now;
    }

    private static RuntimeException away() {
        return new IllegalStateException("batch failed", new NoHandlerForCommandException("not connected"));
    }

    private void lookAfter(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        log.look();
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void a_server_that_goes_away_is_told_in_one_line_without_a_stack_trace() {
        for (int attempt = 0; attempt < 50; attempt++) {
            axon.warn("Error occurred. Starting retry mode.", away());
            axon.warn(RETRY, 2);
            axon.warn("Fetch Segments for Processor '{}' failed: {}. Preparing for retry in {}s", "a", "b", 1, away());
        }

        assertThat(lines()).containsExactly(GONE);
        assertThat(written.list.getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void it_is_told_once_a_minute_that_it_is_still_away_and_once_that_it_is_back() {
        axon.warn("failed", away());
        for (int second = 0; second < 130; second += 2) {
            lookAfter(2);
            axon.warn("failed", away());
        }
        back = true;
        lookAfter(2);
        lookAfter(4);
        lookAfter(4);

        assertThat(lines())
                .containsExactly(
                        GONE,
                        "Axon Server still does not answer, for 60 s now",
                        "Axon Server still does not answer, for 120 s now",
                        "Axon Server answers again, after 136 s; 66 lines about it were left out");
    }

    @Test
    void any_other_failure_is_written_whole_also_while_a_server_is_away() {
        axon.warn("failed", away());
        RuntimeException other = new IllegalStateException("a mistake", new IllegalArgumentException("deeper"));

        axon.warn("Error occurred. Starting retry mode.", other);
        axon.error("failed {}", "so", other);
        axon.warn("a warning without a failure");

        assertThat(lines())
                .containsExactly(
                        GONE, "Error occurred. Starting retry mode.", "failed so", "a warning without a failure");
        assertThat(written.list.get(1).getThrowableProxy().getCause().getMessage())
                .isEqualTo("deeper");
        assertThat(written.list.get(2).getThrowableProxy()).isNotNull();
    }

    @Test
    void the_next_attempt_is_announced_where_no_server_is_away() {
        axon.warn(RETRY, 2);

        assertThat(lines()).containsExactly("Releasing claim on token and preparing for retry in 2s");
    }

    @Test
    void who_asks_for_all_is_told_all() {
        axon.setLevel(Level.DEBUG);

        axon.warn("failed {}", "here", away());
        axon.warn("failed", away());

        assertThat(written.list)
                .filteredOn(event -> event.getLoggerName().equals(axon.getName()))
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(tuple(Level.DEBUG, "failed here"), tuple(Level.DEBUG, "failed"));
        assertThat(written.list.getLast().getThrowableProxy()).isNotNull();
    }
}
