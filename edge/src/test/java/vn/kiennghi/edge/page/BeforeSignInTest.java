package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class BeforeSignInTest {
    private final TomcatWebServer server;
    private final int port;

    BeforeSignInTest(WebServerApplicationContext context) {
        this.server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        this.port = server.getPort();
    }

    private long sessionsEver() {
        Container[] contexts = server.getTomcat().getHost().findChildren();
        return Arrays.stream(contexts)
                .mapToLong(context -> ((Context) context).getManager().getSessionCounter())
                .sum();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String form(String path, String body, String... headers) throws IOException {
        return raw("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAccept: text/html\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + body.length() + "\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\n" + body);
    }

    @Test
    void whatever_strangers_ask_for_makes_the_system_keep_nothing() {
        long before = sessionsEver();
        Visitor stranger = Visitor.unknown(port);
        for (int i = 0; i < 50; i++) {
            stranger.get("/register?q=" + "A".repeat(7_000) + i);
            Visitor.unknown(port).get("/desk?lang=en");
        }
        stranger.get("/sign-in?lang=en");
        stranger.get("/no-such-page");
        stranger.postWith("", "/petitions/new", "content=abc");
        stranger.signIn("lan", "wrong");

        assertThat(sessionsEver()).isEqualTo(before);
    }

    @Test
    void the_way_back_is_forgotten_where_it_is_too_long_and_never_leads_elsewhere() throws IOException {
        Visitor lan = Visitor.unknown(port);
        lan.get("/register?q=" + "A".repeat(3_000));
        assertThat(lan.signIn("lan", SamplePages.PASSWORD).uri().getPath()).isEqualTo("/desk");

        for (String address :
                new String[] {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example"}) {
            String cookie =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
            assertThat(form(
                            "/sign-in",
                            "username=lan&password=" + SamplePages.PASSWORD,
                            "Sec-Fetch-Site: same-origin",
                            "Cookie: kiennghi-way-back=" + cookie))
                    .contains("Location: /\r\n");
        }
    }

    @Test
    void a_sign_in_page_left_open_over_night_works() throws IOException {
        String credentials = "username=lan&password=" + SamplePages.PASSWORD;
        String token = Visitor.unknown(port).token("/sign-in");

        assertThat(form("/sign-in", credentials + "&_csrf=" + token)).startsWith("HTTP/1.1 302");
        assertThat(form("/sign-in", credentials, "Origin: http://localhost:" + port))
                .startsWith("HTTP/1.1 302");
        assertThat(form("/sign-in", credentials + "&_csrf=" + token, "Sec-Fetch-Site: cross-site"))
                .as("another site's page signs nobody in")
                .startsWith("HTTP/1.1 403");
        assertThat(form("/sign-in", credentials + "&_csrf=" + token, "Origin: https://elsewhere.example"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void signing_out_without_being_signed_in_leads_to_the_sign_in() throws IOException {
        String token = Visitor.unknown(port).token("/sign-in");

        assertThat(form("/sign-out", "_csrf=" + token))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /sign-in");
        assertThat(form("/sign-out", "")).startsWith("HTTP/1.1 302").contains("Location: /sign-in");
    }

    @Test
    void a_damaged_token_is_refused_as_a_missing_one_is(CapturedOutput log) throws IOException {
        Visitor lan = Visitor.unknown(port);
        String token = lan.token("/sign-in");
        for (String damaged : new String[] {
            "aaaaa" + token.substring(5),
            token.substring(0, token.length() - 5) + "zzzzz",
            token + token,
            "x".repeat(100_000),
            "%00",
            "%E1%BA%BF"
        }) {
            assertThat(lan.postWith("", "/sign-in", "username=lan&password=x&_csrf=" + damaged)
                            .statusCode())
                    .as(damaged.substring(0, Math.min(20, damaged.length())))
                    .isEqualTo(403);
        }
        assertThat(form("/sign-in", "username=lan&_csrf=%ff")).startsWith("HTTP/1.1 400");
        assertThat(log.getAll()).doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in?lang=%ff",
                "/sign-in?error=%c3%28",
                "/sign-in?lang=%ed%a0%80",
                "/sign-in?%ff=1",
                "/sign-in?lang=%zz"
            })
    void what_cannot_be_decoded_is_a_mistake_of_its_sender_and_none_for_the_log(String address, CapturedOutput log)
            throws IOException {
        String answer = raw(
                "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("</html>");
        assertThat(log.getAll()).doesNotContain("\tat ", "Exception", "%ff", "%c3");
    }

    @Test
    void a_wait_is_told_on_the_sign_in_page() {
        Visitor visitor = Visitor.unknown(port);
        for (int i = 0; i < 5; i++) {
            visitor.signIn("nobody-of-that-name", "wrong");
        }

        HttpResponse<String> page = visitor.signIn("nobody-of-that-name", SamplePages.PASSWORD);

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("role=\"alert\"", "Hãy chờ 5 giây");
    }
}
