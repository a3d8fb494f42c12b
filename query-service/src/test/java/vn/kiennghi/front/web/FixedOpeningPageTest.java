package vn.kiennghi.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        classes = SamplePages.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "kiennghi.opening-page=/terms/bac-kan-x/figures?session=9&asOf=2022-12-03")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FixedOpeningPageTest {
    private final int port;

    FixedOpeningPageTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @Test
    void overrides_the_choice() {
        assertThat(Visitor.unknown(port).signIn("admin", SamplePages.PASSWORD).uri())
                .hasPath("/terms/bac-kan-x/figures")
                .hasQuery("session=9&asOf=2022-12-03");
    }
}
