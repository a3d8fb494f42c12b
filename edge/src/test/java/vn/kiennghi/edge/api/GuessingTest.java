package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
@TestPropertySource(properties = "KIENNGHI_TRUSTED_PROXIES=127.0.0.1,::1")
@ExtendWith(OutputCaptureExtension.class)
class GuessingTest {
    private static final int FREE = 5;

    private final int port;
    private final AccountStore accounts;
    private final MovableClock clock;
    private Duration moved = Duration.ZERO;

    GuessingTest(@LocalServerPort int port, AccountStore accounts, MovableClock clock) {
        this.port = port;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Others share the clock. */
    @AfterEach
    void put_the_clock_back() {
        clock.move(moved.negated());
    }

    private void passes(Duration time) {
        clock.move(time);
        moved = moved.plus(time);
    }

    private Answer tries(String name, String password, String address) {
        return Client.anonymous(port)
                .with("X-Forwarded-For", address)
                .with("Authorization", Client.basic(name, password))
                .get("/api/v1/councils");
    }

    private void guesses(String name, String address) {
        for (int i = 0; i < FREE; i++) {
            assertThat(tries(name, "wrong " + i, address).status()).isEqualTo(401);
        }
    }

    @Test
    void who_guesses_waits_although_he_is_right_at_last_and_is_told_for_how_long() {
        Client.as(port, accounts, "hoa", new Grant(Role.CLERK, null, null));
        guesses("hoa", "203.0.113.1");

        Answer answer = tries("hoa", Client.PASSWORD, "203.0.113.1");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("TOO_MANY_TRIES");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("detail").asString()).contains("5 giây");
        passes(Duration.ofSeconds(5));
        assertThat(tries("hoa", Client.PASSWORD, "203.0.113.1").status()).isEqualTo(200);
        guesses("hoa", "203.0.113.1");
    }

    @Test
    void the_owner_elsewhere_and_others_at_the_same_address_do_not_wait() {
        Client.as(port, accounts, "mai", new Grant(Role.CLERK, null, null));
        Client.as(port, accounts, "minh", new Grant(Role.CLERK, null, null));
        guesses("mai", "203.0.113.2");

        assertThat(tries("mai", Client.PASSWORD, "192.0.2.2").status()).isEqualTo(200);
        assertThat(tries("minh", Client.PASSWORD, "203.0.113.2").status()).isEqualTo(200);
    }

    @Test
    void known_and_unknown_names_are_treated_alike() {
        guesses("nobody-here", "203.0.113.3");

        assertThat(tries("nobody-here", "x", "203.0.113.3").status()).isEqualTo(429);
    }

    @Test
    void the_log_tells_of_it_without_what_was_typed(CapturedOutput log) {
        Client.as(port, accounts, "tam", new Grant(Role.CLERK, null, null));
        guesses("tam", "203.0.113.4");
        guesses("my-secret-typed-as-a-name", "203.0.113.4");

        assertThat(log.getOut())
                .contains("the account tam, from 203.0.113.4", "a name without an account, from 203.0.113.4")
                .doesNotContain("my-secret");
    }
}
