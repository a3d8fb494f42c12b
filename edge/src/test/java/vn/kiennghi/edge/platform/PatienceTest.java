package vn.kiennghi.edge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.kiennghi.messaging.outage.TryAgain;

class PatienceTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void while_a_server_is_away_one_waits_with_the_user_until_it_is_back() {
        String answer = new Patience(Duration.ofMinutes(1)).with(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new TryAgain("away", null);
            }
            return "back";
        });

        assertThat(answer).isEqualTo("back");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void when_the_time_is_over_the_user_is_asked_to_try_again() {
        assertThatThrownBy(() -> new Patience(Duration.ZERO).with(() -> {
                    attempts.incrementAndGet();
                    throw new TryAgain("away", null);
                }))
                .isInstanceOf(TryAgain.class);
        assertThat(attempts).as("it is tried once all the same").hasValue(1);
    }

    @Test
    void what_does_not_pass_is_not_repeated() {
        assertThatThrownBy(() -> new Patience(Duration.ofMinutes(1)).with(() -> {
                    attempts.incrementAndGet();
                    throw new MessageFailed("a fault", null);
                }))
                .isInstanceOf(MessageFailed.class);
        assertThat(attempts).hasValue(1);
    }
}
