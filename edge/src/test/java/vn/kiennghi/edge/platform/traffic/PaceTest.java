package vn.kiennghi.edge.platform.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    private void comes(int bytes, Duration waited) {
        pace.came(bytes, waited.toNanos());
    }

    @Test
    void a_body_that_drips_is_waited_for_as_long_as_the_grace() {
        for (int i = 0; i < 9; i++) {
            comes(1, Duration.ofSeconds(2));
        }
        assertThat(pace.isOver()).isFalse();
        comes(1, Duration.ofSeconds(3));
        assertThat(pace.isOver()).isTrue();
    }

    @Test
    void a_slow_line_that_keeps_the_least_rate_is_waited_for_without_end() {
        for (int i = 0; i < 10_000; i++) {
            comes(Pace.LEAST_BYTES_PER_SECOND * 10, Duration.ofSeconds(10));
        }
        assertThat(pace.isOver()).isFalse();
    }

    @Test
    void what_came_fast_buys_no_more_than_the_grace() {
        comes(50 * 1024 * 1024, Duration.ofSeconds(1));
        comes(1, Pace.GRACE.plusSeconds(1));

        assertThat(pace.isOver()).isTrue();
    }

    @Test
    void a_line_that_falters_and_comes_back_is_forgiven() {
        for (int i = 0; i < 20; i++) {
            comes(1, Pace.GRACE.minusSeconds(2));
            comes(50_000, Duration.ofSeconds(1));
        }
        assertThat(pace.isOver()).isFalse();
    }
}
