package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        classes = SamplePages.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "kiennghi.opening-page=" + FixedOpeningPageTest.OPENING)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FixedOpeningPageTest {
    static final String OPENING = "/terms/bac-kan-x/figures?session=9&asOf=2022-12-03";

    private static final Pattern BUTTON = Pattern.compile("class=\"btn btn-primary\" href=\"([^\"]+)\"");

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

    @ParameterizedTest
    @ValueSource(strings = {"ngoai", "huyen", "khong"})
    void leaves_whoever_may_not_see_it_at_his_own_desk(String stranger) {
        Visitor visitor = Visitor.unknown(port);

        assertThat(visitor.signIn(stranger, SamplePages.PASSWORD)).satisfies(FixedOpeningPageTest::isTheDesk);
        assertThat(visitor.get("/")).satisfies(FixedOpeningPageTest::isTheDesk);
    }

    @Test
    void is_refused_to_whoever_goes_there_without_being_led_and_the_way_on_leads_elsewhere() {
        Visitor stranger = Visitor.signedIn("ngoai", port);

        HttpResponse<String> refused = stranger.get(OPENING);

        assertThat(refused.statusCode()).isEqualTo(403);
        Matcher button = BUTTON.matcher(refused.body());
        assertThat(button.find()).isTrue();
        assertThat(stranger.get(button.group(1))).satisfies(FixedOpeningPageTest::isTheDesk);
    }

    private static void isTheDesk(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/desk");
    }
}
