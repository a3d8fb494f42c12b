package vn.kiennghi.messaging.outage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadyLineTest {
    private static final Instant STARTED = Instant.parse("2026-11-30T01:00:00Z");

    private final Logger logger = (Logger) LoggerFactory.getLogger(ReadyLine.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private Instant now = STARTED;
    private boolean ready;
    private @Nullable RuntimeException away;

    @BeforeEach
    void listen() {
        written.start();
        logger.addAppender(written);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(written);
        logger.setLevel(null);
    }

    private ReadyLine line(@Nullable String version) {
        return new ReadyLine("query-service", "0.0.0.0:8080", version, STARTED, this::ready, () -> now);
    }

    private boolean ready() {
        if (away != null) {
            throw away;
        }
        return ready;
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private void lookAfter(ReadyLine line, int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        line.look();
    }

    @Test
    void a_service_that_can_be_used_says_so_with_address_version_and_time() {
        ReadyLine line = line("0.1.0");
        lookAfter(line, 10);
        ready = true;
        lookAfter(line, 32);

        assertThat(lines()).containsExactly("query-service is ready: 0.0.0.0:8080, version 0.1.0, after 42 s");
    }

    @Test
    void one_that_takes_long_says_so_once_a_minute() {
        ReadyLine line = line("0.1.0");
        away = new IllegalStateException("the store is away");
        lookAfter(line, 59);
        lookAfter(line, 1);
        lookAfter(line, 30);
        lookAfter(line, 30);
        away = null;
        ready = true;
        lookAfter(line, 5);

        assertThat(lines())
                .containsExactly(
                        "query-service is not ready yet, after 60 s; its readiness says what it waits for",
                        "query-service is not ready yet, after 120 s; its readiness says what it waits for",
                        "query-service is ready: 0.0.0.0:8080, version 0.1.0, after 125 s");
    }

    @Test
    void one_that_runs_from_its_classes_has_no_version() {
        ready = true;
        lookAfter(line(null), 3);

        assertThat(lines()).containsExactly("query-service is ready: 0.0.0.0:8080, version of the classes, after 3 s");
    }
}
