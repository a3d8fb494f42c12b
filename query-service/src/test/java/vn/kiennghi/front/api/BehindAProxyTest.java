package vn.kiennghi.front.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.kiennghi.front.api.Client.Answer;

class BehindAProxyTest {
    private static Answer page(int port) {
        return Client.anonymous(port)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "kiennghi.example.vn")
                .get("/sign-in");
    }

    @Nested
    @EdgeTest
    class On_the_same_machine {
        private final int port;

        On_the_same_machine(@LocalServerPort int port) {
            this.port = port;
        }

        @Test
        void cookies_are_secure_and_the_browser_is_told_to_stay_so() {
            Answer answer = page(port);

            assertThat(answer.header("Set-Cookie")).contains("Secure", "HttpOnly");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
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
    @TestPropertySource(properties = "KIENNGHI_TRUSTED_PROXIES=192.0.2.0/24, 2001:db8::/32")
    class Elsewhere {
        private final int port;

        Elsewhere(@LocalServerPort int port) {
            this.port = port;
        }

        @Test
        void nobody_else_is_believed() {
            Answer answer = page(port);

            assertThat(answer.header("Set-Cookie")).doesNotContain("Secure");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        }
    }
}
