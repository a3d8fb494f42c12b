package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.kiennghi.edge.api.Client.Answer;

class BehindAProxyTest {
    /** More than may be wrong before one waits. */
    private static final int MANY = 6;

    private static Answer page(int port) {
        return Client.anonymous(port)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "kiennghi.example.vn")
                .get("/sign-in");
    }

    private static void assertNotBelieved(int port) {
        Answer answer = page(port);

        assertThat(answer.header("Set-Cookie")).doesNotContain("Secure");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    private static void assertBelieved(int port) {
        Answer answer = page(port);

        assertThat(answer.header("Set-Cookie")).contains("Secure", "HttpOnly");
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    /** Returns the answer to the last of many wrong passwords for one name, each said to come from another address. */
    private static Answer guessedFromManyAddresses(int port, String name) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> Client.anonymous(port)
                        .with("X-Forwarded-For", "203.0.113." + i)
                        .with("Authorization", Client.basic(name, "wrong " + i))
                        .get("/api/v1/councils"))
                .toList()
                .getLast();
    }

    @Nested
    @EdgeTest
    class Where_no_proxy_is_named {
        private final int port;

        Where_no_proxy_is_named(@LocalServerPort int port) {
            this.port = port;
        }

        @Test
        void nobody_is_believed_not_even_on_the_same_machine() {
            assertNotBelieved(port);
        }

        @Test
        void whoever_guesses_waits_whatever_addresses_he_names() {
            assertThat(guessedFromManyAddresses(port, "co.ke.doan").code()).isEqualTo("TOO_MANY_TRIES");
        }
    }

    @Nested
    @EdgeTest
    @TestPropertySource(properties = "KIENNGHI_TRUSTED_PROXIES= , ")
    class Where_the_setting_names_nobody {
        private final int port;

        Where_the_setting_names_nobody(@LocalServerPort int port) {
            this.port = port;
        }

        @Test
        void nobody_is_believed() {
            assertNotBelieved(port);
        }
    }

    @Nested
    @EdgeTest
    @TestPropertySource(properties = "KIENNGHI_TRUSTED_PROXIES=127.0.0.1,::1")
    class On_the_same_machine {
        private final int port;

        On_the_same_machine(@LocalServerPort int port) {
            this.port = port;
        }

        @Test
        void cookies_are_secure_and_the_browser_is_told_to_stay_so() {
            assertBelieved(port);
        }

        @Test
        void wrong_passwords_are_counted_for_the_address_that_it_tells() {
            assertThat(guessedFromManyAddresses(port, "nhieu.noi").code()).isEqualTo("SIGN_IN_FAILED");
        }

        @Test
        void a_redirect_leads_back_through_it_whatever_host_it_passes_on() {
            assertThat(Client.anonymous(port)
                            .with("X-Forwarded-Host", "elsewhere.example")
                            .with("Accept", "text/html")
                            .get("/")
                            .header("Location"))
                    .isEqualTo("/sign-in");
        }
    }

    @Nested
    @EdgeTest
    @TestPropertySource(properties = "KIENNGHI_TRUSTED_PROXIES=192.0.2.0/24, 2001:db8::/32, ")
    class Elsewhere {
        private final int port;

        Elsewhere(@LocalServerPort int port) {
            this.port = port;
        }

        @Test
        void nobody_else_is_believed() {
            assertNotBelieved(port);
        }
    }
}
