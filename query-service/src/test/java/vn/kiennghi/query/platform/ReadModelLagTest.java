package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.messaging.reading.ReadSide;

/** What readers are told of old data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadModelLagTest {
    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    private Instant now = START;
    private long behind;
    private Instant recorded = START;
    private final ReadModelLag lag =
            new ReadModelLag(() -> behind, () -> Optional.of(recorded), () -> START, new Present());

    private final class Present extends Clock {
        @Override
        public ZoneId getZone() {
            return ReadModelDatabase.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    @Test
    void what_is_up_to_date_or_behind_for_the_usual_moment_is_not_old() {
        assertThat(lag.now()).isEmpty();

        after(Duration.ofMinutes(1));
        recorded = now;
        behind = 500;
        after(Duration.ofSeconds(4));

        assertThat(lag.now()).isEmpty();
    }

    @Test
    void what_lacks_a_step_for_longer_is_told_with_how_much_and_since_when() {
        after(Duration.ofMinutes(1));
        recorded = now;
        behind = 3;
        after(Duration.ofSeconds(6));

        assertThat(lag.now()).contains(new ReadSide.Lag(3, recorded));

        behind = 0;
        after(Duration.ofSeconds(1));
        assertThat(lag.now()).isEmpty();
    }

    @Test
    void while_everything_is_made_again_nothing_is_said_to_be_missing_since_before_that_began() {
        recorded = Instant.parse("2022-07-18T01:00:00Z");
        behind = 10_000;
        after(Duration.ofSeconds(10));

        assertThat(lag.now()).contains(new ReadSide.Lag(10_000, START));
    }
}
