package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

/** How much goes out for what comes in: to the client, and into the log. */
@EdgeTest
@ExtendWith(OutputCaptureExtension.class)
class AnswersOnTheWireTest {
    private final int port;
    private final Client clerk;
    private final Client admin;

    AnswersOnTheWireTest(@LocalServerPort int port, AccountStore accounts) {
        this.port = port;
        this.clerk = Client.clerk(port, accounts);
        this.admin = Client.as(port, accounts, "quan-tri", Client.ADMIN);
    }

    /** Sends bytes as they are; {@code ÿ} is the byte 0xff, which is no UTF-8. */
    private String raw(String head) throws IOException {
        String whole = head.contains("\r\n\r\n") ? head : head + "\r\n\r\n";
        String first = whole.substring(0, whole.indexOf("\r\n"));
        String rest = whole.substring(first.length() + 2);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write((first + "\r\nHost: x\r\nConnection: close\r\n" + rest)
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in?lang=%ff HTTP/1.1",
                "GET /sign-in?kin-dao=%zz HTTP/1.1",
                "GET /sign-in?%ffkin-dao=1 HTTP/1.1",
                "GET /kin-dao%ff HTTP/1.1",
                "GET /kin-daoÿ HTTP/1.1",
                "GET /api/v1/kin-dao%ff HTTP/1.1",
                "GET /sign-in HTTP/1.1\r\nX-Kin: kin-dao\u0001",
                "GET /sign-in HTTP/1.1\r\nCookie: a=kin-daoÿ; =;;\r\nAccept-Language: kin-daoÿ\r\nAccept: kin-dao",
                "GET /sign-in HTTP/1.1\r\nContent-Length: kin-dao",
                "GET /sign-in HTTP/1.1\r\nExpect: kin-dao",
                "GET /sign-in HTTP/2.0",
                "CONNECT kin-dao:443 HTTP/1.1",
                "CONNECT /sign-in HTTP/1.1",
                "KINDAO /kin-dao HTTP/1.1",
                "TRACE /kin-dao HTTP/1.1",
                "GET /sign-in HTTP/1.1\r\nTransfer-Encoding: xchunked",
                "POST /sign-in HTTP/1.1\r\nTransfer-Encoding: kin-dao, chunked\r\n\r\n0\r\n",
                "POST /sign-in HTTP/1.1\r\nContent-Type: kin-daoÿ\r\nContent-Length: 2\r\n\r\nab",
                "POST /sign-in HTTP/1.1\r\nContent-Encoding: kin-dao\r\nContent-Length: 2\r\n\r\nab",
                "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\nusername=kin-dao%ff&"
            })
    void what_a_stranger_sends_wrong_is_no_failure_of_ours_and_leaves_nothing_in_the_log(
            String head, CapturedOutput output) throws IOException {
        int before = output.getAll().length();

        String answer = raw(head);

        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 5")
                .doesNotContain("Exception", "Tomcat");
        assertThat(written(output, before))
                .doesNotContain("kin-dao", "KINDAO", "\tat ")
                .hasSizeLessThan(300);
    }

    /** Returns what the product writes, of others' lines those from WARN on; the tests write more. */
    private static String written(CapturedOutput output, int from) {
        return output.getAll()
                .substring(from)
                .replaceAll("(?m)^\\S+\\s+INFO (?!.*v\\.k\\.).*\\R(?:(?!\\d{4}-).*\\R)*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/petitions?stage=kin-dao",
                "/api/v1/petitions?dueBy=kin-dao",
                "/api/v1/petitions?kin-dao=1",
                "/api/v1/petitions/kin-dao",
                "/api/v1/terms/bac-kan-xv/resolution?asOf=kin-dao"
            })
    void what_somebody_typed_wrong_is_told_to_him_and_to_no_log(String path, CapturedOutput output) {
        int before = output.getAll().length();

        assertThat(clerk.get(path).status()).isIn(400, 404);

        assertThat(written(output, before)).doesNotContain("kin-dao");
    }

    @Test
    void what_is_wrong_ten_thousand_times_is_told_a_hundred_times() {
        String roles = String.join(",", Collections.nCopies(10_000, "{\"role\":\"KHONG_CO\"}"));
        String strange =
                String.join(",", Collections.nCopies(10_000, "{\"role\":\"CLERK\",\"councilId\":\"khong-co\"}"));

        for (String list : List.of(roles, strange)) {
            Answer answer =
                    admin.put("/api/v1/users/tam", "{\"password\":\"mat-khau-that-dai\",\"roles\":[" + list + "]}");
            assertThat(answer.status()).isIn(400, 422);
            assertThat(answer.json().path("errors").size()).isLessThanOrEqualTo(100);
            assertThat(answer.body()).hasSizeLessThan(200_000);
        }
    }

    @Test
    void a_table_of_which_every_row_is_wrong_is_told_in_part_and_counted_as_a_whole() {
        StringBuilder table = new StringBuilder("reference,content,received_on\n");
        for (int row = 1; row <= 5_000; row++) {
            table.append(row).append(",Sửa đường,hôm qua\n");
        }

        Answer answer = clerk.upload("/api/v1/sessions/bac-kan-xv.5/petition-imports", "x.csv", table.toString());

        assertThat(answer.code()).isEqualTo("IMPORT_REJECTED");
        assertThat(answer.json().path("rejected").size()).isEqualTo(1_000);
        assertThat(answer.json().path("omitted").path("rejected").intValue()).isEqualTo(4_000);
        assertThat(answer.json().path("found").asString()).isEqualTo("5000");
    }

    @Test
    void a_hundred_thousand_columns_do_not_come_back() {
        String heading = "reference,content," + String.join(",", Collections.nCopies(100_000, "cột"));

        Answer answer = clerk.upload(
                "/api/v1/sessions/bac-kan-xv.5/petition-imports?dryRun=true", "x.csv", heading + "\n1,Sửa đường\n");

        assertThat(answer.body()).hasSizeLessThan(2_000_000);
    }

    @Test
    void long_lists_come_compressed_and_short_answers_as_they_are() {
        Client gzip = admin.with("Accept-Encoding", "gzip");

        assertThat(gzip.get("/api/v1/councils/bac-kan/agencies").status()).isEqualTo(200);
        assertThat(gzip.get("/v3/api-docs").header("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzip.get("/api/v1/freshness").header("Content-Encoding")).isEmpty();
    }

    @Test
    void an_answer_of_the_api_forbids_the_browser_what_a_page_does() {
        Answer answer = clerk.get("/api/v1/councils");

        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void a_call_beside_an_open_page_does_not_end_the_visit() {
        Client stranger = Client.anonymous(port);
        Answer page = stranger.with("Sec-Fetch-Site", "same-origin")
                .send(
                        "POST",
                        "/sign-in",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(
                                "username=lan&password=" + URLEncoder.encode(Client.PASSWORD, StandardCharsets.UTF_8)));
        String session = page.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();

        Answer call = clerk.with("Cookie", session).get("/api/v1/councils");

        assertThat(call.status()).isEqualTo(200);
        assertThat(call.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID="));
    }
}
