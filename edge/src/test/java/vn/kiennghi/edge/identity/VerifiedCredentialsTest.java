package vn.kiennghi.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.api.MovableClock;
import vn.kiennghi.edge.platform.RandomIds;

class VerifiedCredentialsTest {
    private final MovableClock clock =
            new MovableClock(Instant.parse("2022-12-20T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final VerifiedCredentials verified = new VerifiedCredentials(new RandomIds(), clock);
    private final Account account = new Account("lan", "hash-1", List.of());

    @Test
    void what_was_verified_is_remembered_for_five_minutes() {
        verified.remember(account, "secret");

        assertThat(verified.contain(account, "secret")).isTrue();
        clock.move(VerifiedCredentials.LONGEST.minusMillis(1));
        assertThat(verified.contain(account, "secret")).isTrue();
        clock.move(Duration.ofMillis(1));
        assertThat(verified.contain(account, "secret")).isFalse();
    }

    @Test
    void another_password_user_or_stored_hash_is_not_remembered() {
        verified.remember(account, "secret");

        assertThat(verified.contain(account, "Secret")).isFalse();
        assertThat(verified.contain(new Account("lan", "hash-2", List.of()), "secret"))
                .isFalse();
        assertThat(verified.contain(new Account("lans", "hash-1", List.of()), "ecret"))
                .isFalse();
    }

    @Test
    void the_oldest_makes_room() {
        verified.remember(account, "first");
        for (int i = 0; i < 10_000; i++) {
            verified.remember(account, "password " + i);
        }

        assertThat(verified.contain(account, "first")).isFalse();
        assertThat(verified.contain(account, "password 9999")).isTrue();
    }
}
