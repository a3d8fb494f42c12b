package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Styles, scripts and pictures are fetched once and never again. */
@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaticFilesTest {
    private static final Pattern LINK = Pattern.compile("<(?:link|script)[^>]*(?:href|src)=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    StaticFilesTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<String> links() {
        return LINK.matcher(Visitor.unknown(port).get("/sign-in").body())
                .results()
                .map(MatchResult::group)
                .map(tag -> LINK.matcher(tag).replaceFirst("$1"))
                .map(tag -> tag.replaceFirst(">.*", ""))
                .toList();
    }

    private String styles() {
        return links().stream()
                .filter(link -> link.endsWith("/css/kiennghi.css"))
                .findFirst()
                .orElseThrow();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void whatever_a_page_loads_may_be_kept_for_a_year_and_comes_compressed() throws Exception {
        List<String> links = links();

        assertThat(links).hasSizeGreaterThan(10).allMatch(link -> link.matches("/static/[0-9a-f]{16}/.+"));
        for (String link : links) {
            HttpResponse<byte[]> answer = get(link, "Accept-Encoding", "br, gzip;q=0.8");
            assertThat(answer.statusCode()).as(link).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).contains("max-age=31536000", "immutable");
            assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(answer, "Vary")).contains("Accept-Encoding");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "gzip; q=0.000, br", "deflate"})
    void who_takes_no_gzip_gets_the_same_as_it_is(String accepted) throws Exception {
        String link = styles();
        HttpResponse<byte[]> packed = get(link, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = accepted.isEmpty() ? get(link) : get(link, "Accept-Encoding", accepted);

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(plain.body()).hasSizeGreaterThan(packed.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(plain, "ETag")).isNotEqualTo(header(packed, "ETag"));
    }

    @Test
    void a_page_of_another_release_gets_the_present_styles_and_asks_again_next_time() throws Exception {
        String present = styles();
        String other = present.replaceFirst("/static/[0-9a-f]{16}/", "/static/0123456789abcdef/");

        HttpResponse<byte[]> answer = get(other);

        assertThat(answer.body()).isEqualTo(get(present).body());
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get(other, "If-None-Match", header(answer, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static",
                "/static/",
                "/static/x",
                "/static/x/application-query-service.yaml",
                "/static/x/messages/pages_vi.properties",
                "/static/x/css/nothing.css",
                "/static/x/webjars/nothing.min.js"
            })
    void nothing_else_is_served(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(302, 303, 404);
        assertThat(new String(get(path).body(), StandardCharsets.UTF_8)).doesNotContain("spring:");
    }
}
