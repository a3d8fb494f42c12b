package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.Passwords;

@EdgeTest
class SignInTest {
    private final int port;
    private final AccountStore accounts;
    private final Passwords passwords;

    private final MovableClock clock;

    SignInTest(@LocalServerPort int port, AccountStore accounts, Passwords passwords, MovableClock clock) {
        this.clock = clock;
        this.port = port;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Test
    void without_sign_in_the_api_answers_401_without_a_challenge_or_cookie() {
        Answer answer = Client.anonymous(port).get("/api/v1/councils");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Request-Id")).isNotBlank();
    }

    @Test
    void a_wrong_password_an_unknown_user_and_a_broken_header_are_401() {
        Client.clerk(port, accounts);
        for (String header : List.of(
                Client.basic("lan", "wrong password"),
                Client.basic("nobody", Client.PASSWORD),
                Client.basic("LAN", Client.PASSWORD),
                Client.basic("system:When", Client.PASSWORD),
                "Basic %%%",
                "Basic")) {
            Answer answer = Client.anonymous(port).with("Authorization", header).get("/api/v1/councils");
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    void names_and_passwords_are_utf_8_and_count_in_either_unicode_form() {
        Client.clerk(port, accounts);
        String decomposed = Normalizer.normalize(Client.PASSWORD, Normalizer.Form.NFD);

        assertThat(Client.anonymous(port)
                        .with("Authorization", Client.basic("lan", decomposed))
                        .get("/api/v1/councils")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_holds_no_role_may_do_nothing() {
        Client nobody = Client.as(port, accounts, "khong-vai");

        for (String path : List.of("/api/v1/councils", "/api/v1/petitions", "/api/v1/freshness", "/api/v1/nothing")) {
            Answer answer = nobody.get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("NO_ROLE");
        }
    }

    @Test
    void a_changed_password_counts_at_once_although_the_old_one_was_remembered() {
        Client clerk = Client.as(port, accounts, "doi-mat-khau", new Grant(Role.CLERK, null, null));
        assertThat(clerk.get("/api/v1/councils").status()).isEqualTo(200);

        accounts.save(new Account(
                "doi-mat-khau", passwords.hash("another password"), List.of(new Grant(Role.CLERK, null, null))));

        assertThat(clerk.get("/api/v1/councils").status()).isEqualTo(401);
    }

    @Test
    void roles_taken_away_count_at_once() {
        Client clerk = Client.as(port, accounts, "mat-vai", new Grant(Role.CLERK, null, null));
        assertThat(clerk.get("/api/v1/councils").status()).isEqualTo(200);

        Client.as(port, accounts, "mat-vai");

        assertThat(clerk.get("/api/v1/councils").status()).isEqualTo(403);
    }

    @Test
    void health_is_open_and_shows_no_details_while_other_endpoints_need_an_administrator() {
        Client clerk = Client.clerk(port, accounts);
        Client admin = Client.as(port, accounts, "quan-tri", Client.ADMIN);

        Answer health = Client.anonymous(port).get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("components").doesNotContain("details");
        assertThat(Client.anonymous(port).call("HEAD", "/actuator/health").status())
                .isEqualTo(200);
        assertThat(Client.anonymous(port).get("/actuator/metrics").status()).isEqualTo(401);
        assertThat(clerk.get("/actuator/metrics").status()).isEqualTo(403);
        assertThat(admin.get("/actuator/metrics").status()).isIn(200, 404);
    }

    @Test
    void metrics_hold_numbers_of_all_councils_and_need_an_administrator_of_all() {
        Client local = Client.as(
                port,
                accounts,
                "quan-tri-bk",
                new Grant(Role.ADMIN, SmallSystem.COUNCIL, null),
                new Grant(Role.AUDITOR, null, null));

        for (String address : List.of("/actuator", "/actuator/metrics", "/actuator/prometheus")) {
            Answer refused = local.get(address);
            assertThat(refused.status()).as(address).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void the_web_pages_lead_to_the_sign_in_form_with_strict_headers() {
        Answer answer = Client.anonymous(port).with("Accept", "text/html").get("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'; img-src 'self' data:");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isNotBlank();
    }

    @Test
    void a_session_ends_after_half_a_day_however_much_it_is_used() {
        Client.clerk(port, accounts);
        Answer page = Client.anonymous(port).get("/sign-in");
        String token = page.header("Set-Cookie");
        String form = "username=lan&password=" + URLEncoder.encode(Client.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + page.body();
        String session = Client.anonymous(port)
                .with("Cookie", token.substring(0, token.indexOf(';')))
                .send("POST", "/sign-in", "application/x-www-form-urlencoded", BodyPublishers.ofString(form))
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(set -> set.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow();
        Client user = Client.anonymous(port).with("Cookie", session.substring(0, session.indexOf(';')));

        clock.move(Duration.ofHours(11));
        try {
            assertThat(user.get("/").status()).isEqualTo(200);
            clock.move(Duration.ofHours(2));
            assertThat(user.get("/").status()).isEqualTo(302);
            clock.move(Duration.ofHours(-2));
        } finally {
            clock.move(Duration.ofHours(-11));
        }
    }

    @Test
    void a_form_without_its_token_is_refused_and_one_with_it_signs_in_by_a_guarded_cookie() {
        Client.clerk(port, accounts);
        Client browser = Client.anonymous(port).with("Accept", "text/html");
        String form = "username=lan&password=" + URLEncoder.encode(Client.PASSWORD, StandardCharsets.UTF_8);
        String type = "application/x-www-form-urlencoded";
        assertThat(browser.send("POST", "/sign-in", type, BodyPublishers.ofString(form))
                        .status())
                .isEqualTo(403);

        Answer page = Client.anonymous(port).get("/sign-in");
        String cookie = page.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        String session = cookie.substring(0, cookie.indexOf(';'));
        Answer signedIn = Client.anonymous(port)
                .with("Cookie", session)
                .send("POST", "/sign-in", type, BodyPublishers.ofString(form + "&_csrf=" + page.body()));

        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("Location")).endsWith("/");
        String fresh = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow();
        assertThat(fresh).contains("HttpOnly").contains("SameSite=Lax");
        Client user = Client.anonymous(port).with("Cookie", fresh.substring(0, fresh.indexOf(';')));
        assertThat(user.get("/").body()).isEqualTo("desk");
        assertThat(user.get("/api/v1/councils").status())
                .as("a cookie is nothing to the API")
                .isEqualTo(401);
        Client.as(port, accounts, "lan", new Grant(Role.AUDITOR, null, null));
        assertThat(user.get("/").status()).as("other roles end the session").isEqualTo(302);
        Client.clerk(port, accounts);
    }
}
