package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import vn.kiennghi.messaging.reading.ReadSide;

/** What pages say while they do not show everything that is recorded. */
@SpringBootTest(
        classes = {SamplePages.class, OldDataTest.Behind.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.profiles.active=behind")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldDataTest {
    private static final String BANNER = "<p class=\"alert alert-warning\" role=\"status\">";

    private final int port;

    OldDataTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    /** A read side that lacks 12,345 events. */
    @Profile("behind")
    @Configuration(proxyBeanMethods = false)
    static class Behind {
        @Bean
        @Primary
        ReadSide readSideBehind() {
            return new ReadSide() {
                @Override
                public Freshness freshness() {
                    return new Freshness(12_345, List.of());
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
                    return Optional.of(new Lag(12_345, Instant.parse("2026-11-02T07:05:00Z")));
                }
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/register", "/terms/bac-kan-x/figures", "/transfers", "/account"})
    void every_page_says_how_much_it_lacks_and_since_when(String address) {
        assertThat(Visitor.signedIn("lan", port).get(address).body())
                .contains(BANNER)
                .contains("số liệu trên trang có thể là số liệu cũ", "12.345 thay đổi đã ghi từ 14:05 02/11/2026");
    }

    @Test
    void in_english_too() {
        assertThat(Visitor.signedIn("lan", port).get("/register?lang=en").body())
                .contains(BANNER)
                .contains("figures on this page may be old", "12,345 changes");
    }

    @Test
    void nothing_is_said_where_no_data_are_shown() {
        assertThat(Visitor.unknown(port).get("/sign-in").body()).doesNotContain(BANNER);
    }

    @Test
    void what_is_not_found_may_be_there_all_the_same() {
        HttpResponse<String> page = Visitor.signedIn("lan", port).get("/transfers/unknown");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains(BANNER);
    }
}
