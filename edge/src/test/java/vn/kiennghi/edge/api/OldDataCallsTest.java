package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.messaging.reading.ReadSide;

/** What the API says while it does not show everything that is recorded. */
@SpringBootTest(
        classes = {EdgeTestApplication.class, OldDataCallsTest.Behind.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.profiles.active=behind")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldDataCallsTest {
    private final Client admin;

    OldDataCallsTest(@LocalServerPort int port, AccountStore accounts) {
        this.admin = Client.as(port, accounts, "quan-tri", Client.ADMIN);
    }

    /** A read side that lacks three events. */
    @Profile("behind")
    @Configuration(proxyBeanMethods = false)
    static class Behind {
        @Bean
        @Primary
        ReadSide readSideBehind() {
            return new ReadSide() {
                @Override
                public Freshness freshness() {
                    return new Freshness(3, List.of());
                }

                @Override
                public boolean awaitHead(Duration longest) {
                    return false;
                }

                @Override
                public boolean mayLack() {
                    return true;
                }

                @Override
                public Optional<Lag> lag() {
                    return Optional.of(new Lag(3, Instant.parse("2026-11-02T07:05:00Z")));
                }
            };
        }
    }

    @Test
    void every_answer_says_by_how_much_it_is_old_and_since_when() {
        Answer answer = admin.get("/api/v1/councils");

        assertThat(answer.header("Kiennghi-Behind")).isEqualTo("3");
        assertThat(answer.header("Kiennghi-Behind-Since")).isEqualTo("2026-11-02T07:05:00Z");
    }

    @Test
    void an_id_that_is_not_found_is_to_be_tried_again_and_not_unknown() {
        Answer answer = admin.get("/api/v1/sessions/bac-kan-x.77/meetings/khong-co");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("TRY_AGAIN");
    }
}
