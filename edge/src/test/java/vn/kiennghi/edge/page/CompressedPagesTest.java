package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What a page says to a browser beside its text. */
@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompressedPagesTest {
    private final int port;

    CompressedPagesTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    private HttpResponse<byte[]> signInPage() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_page_comes_compressed_and_is_kept_by_nobody() throws Exception {
        HttpResponse<byte[]> page = signInPage();

        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(page.headers().firstValue("Vary"))
                .hasValueSatisfying(value -> assertThat(value).containsIgnoringCase("Accept-Encoding"));
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .contains("</html>");
    }

    /** Otherwise the length of compressed pages would tell it, letter by letter, to whoever can make one speak. */
    @Test
    void the_token_of_a_browsers_forms_looks_different_on_each_page() {
        Visitor visitor = Visitor.signedIn("lan", port);

        assertThat(visitor.token("/account")).isNotEmpty().isNotEqualTo(visitor.token("/account"));
    }

    @Test
    void a_page_uses_nothing_of_the_device_and_is_alone_in_its_window() {
        HttpResponse<String> page = Visitor.signedIn("lan", port).get("/register");

        assertThat(page.headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("camera=()", "geolocation=()", "microphone=()"));
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }
}
