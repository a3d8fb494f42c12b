package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class ErrorFormsTest {
    private final int port;
    private final Client clerk;

    ErrorFormsTest(@LocalServerPort int port, AccountStore accounts) {
        this.port = port;
        this.clerk = Client.clerk(port, accounts);
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("type").asString()).startsWith("urn:kiennghi:problem:");
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "tomcat", "Tomcat", "at vn.");
    }

    @Test
    void an_unknown_path_is_404() {
        isProblem(clerk.get("/api/v1/nothing-here"), 404, "NOT_FOUND");
        isProblem(clerk.get("/api"), 404, "NOT_FOUND");
        isProblem(clerk.get("/api/v2/petitions"), 404, "NOT_FOUND");
    }

    @Test
    void a_wrong_method_is_405_and_names_the_right_ones() {
        Answer answer = clerk.call("DELETE", "/api/v1/councils/bac-kan");

        isProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET", "PUT");
        assertThat(answer.json().path("expected").asString()).contains("GET").contains("PUT");
    }

    @Test
    void a_wish_for_another_form_is_406_before_anything_is_done() {
        isProblem(clerk.with("Accept", "text/html").get("/api/v1/councils"), 406, "NOT_ACCEPTABLE");
        isProblem(clerk.with("Accept", "application/yaml").get("/api/v1/councils"), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/yaml", "application/x-www-form-urlencoded"})
    void a_body_that_is_not_json_is_415(String type) {
        isProblem(
                clerk.send("POST", "/api/v1/petitions", type, BodyPublishers.ofString("{}")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_json_body_over_5_mb_is_413() {
        String big = "{\"content\":\"" + "x".repeat(6 * 1024 * 1024) + "\"}";

        isProblem(clerk.post("/api/v1/petitions", big), 413, "BODY_TOO_LARGE");
    }

    @Test
    void a_failure_of_ours_is_500_and_tells_nothing() {
        Answer answer = clerk.get("/api/v1/fails-on-demand");

        isProblem(answer, 500, "INTERNAL");
        assertThat(answer.body()).doesNotContain("cupboard");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/councils;x=1",
                "/api//v1/councils",
                "/api/v1/councils/%2e%2e/users",
                "/api/v1/councils/a%2fb",
                "/api/v1/councils/%00",
                "/api/v1/councils/a%0ab"
            })
    void what_the_firewall_stops_is_400(String path) {
        isProblem(clerk.get(path), 400, "MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/councils?q=%zz HTTP/1.1",
                "GET /api/v1/petitions?limit=%zz HTTP/1.1",
                "GET /api/v1/petitions?q=%ff HTTP/1.1"
            })
    void a_query_that_cannot_be_decoded_is_no_500(String line) throws IOException {
        assertThat(raw(line)).doesNotStartWith("HTTP/1.1 500").doesNotContain("Exception", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/councils?q={} HTTP/1.1",
                "GET /api/v1/<script> HTTP/1.1",
                "G@T /api/v1/councils HTTP/1.1",
                "GET /api/v1/%zz HTTP/1.1",
                "nonsense"
            })
    void what_tomcat_itself_turns_away_shows_neither_name_nor_version(String line) throws IOException {
        String answer = raw(line);

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception", "org.apache");
    }

    @Test
    void headers_that_are_too_large_are_told_without_a_report() throws IOException {
        String answer = raw("GET /api/v1/councils HTTP/1.1\r\nX-Large: " + "x".repeat(20_000));

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat", "Exception", "org.apache");
    }

    @Test
    void a_method_that_nobody_knows_is_turned_away() {
        Answer answer = clerk.call("TRACK", "/api/v1/councils");

        assertThat(answer.status()).isIn(400, 405);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat");
    }

    @Test
    void problems_are_told_in_the_readers_language_and_by_default_in_vietnamese() {
        assertThat(clerk.get("/api/v1/nothing").json().path("title").asString()).isEqualTo("Không tìm thấy");
        assertThat(clerk.with("Accept-Language", "fr;q=0.9, en-GB;q=0.8, vi;q=0.1")
                        .get("/api/v1/nothing")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Not found");
        assertThat(clerk.with("Accept-Language", "=;,").get("/api/v1/nothing").header("Content-Language"))
                .isEqualTo("vi");
    }

    @Test
    void head_and_options_are_answered() {
        assertThat(clerk.call("HEAD", "/api/v1/councils").status()).isEqualTo(200);
        Answer options = clerk.call("OPTIONS", "/api/v1/councils");
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("GET");
        Answer head = clerk.call("HEAD", "/api/v1/nothing");
        assertThat(head.status()).isEqualTo(404);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void outside_the_api_a_program_gets_a_problem_too() {
        assertThat(Client.anonymous(port).get("/error").status()).isEqualTo(404);
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head + "\r\nHost: x\r\nAuthorization: " + Client.basic("lan", Client.PASSWORD)
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
