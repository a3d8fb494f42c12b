package vn.kiennghi.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresPageTest {
    private final Visitor lan;

    FiguresPageTest(@Value("${local.server.port}") int port) {
        lan = Visitor.signedIn("lan", port);
    }

    @Test
    void names_council_term_session_and_day() {
        assertThat(figures("?session=9&asOf=2022-12-03"))
                .contains("HĐND tỉnh Bắc Kạn khóa X, nhiệm kỳ 2021–2026")
                .contains("Kỳ họp thứ 9")
                .contains("Tính đến ngày 03/12/2022");
    }

    @Test
    void shows_n_and_d_beside_every_percentage() {
        String page = figures("?session=9");
        assertThat(page).contains("94,3%").contains("133/141").contains("70,9%").contains("100/141");
        assertThat(page).containsPattern("13/13</a>\\s*<span class=\"percent\">\\(100,0%\\)");
    }

    @Test
    void rounds_and_counts_as_asked_and_says_how() {
        assertThat(figures("?rounding=TRUNCATE:2&scope=ALL"))
                .contains("94,32%")
                .contains("Giữ 2 chữ số thập phân, cắt bỏ phần sau")
                .contains("thuộc thẩm quyền của mọi cấp")
                .contains("133/141")
                .contains("100/142");
    }

    @Test
    void leads_from_a_number_to_its_petitions() {
        assertThat(figures("?session=9"))
                .contains(
                        "/register?level=PROVINCE&amp;outcome=RESOLVED&amp;sessionId=bac-kan-x.9&amp;termId=bac-kan-x")
                .contains("field=giao-thong&amp;level=PROVINCE&amp;outcome=NONE&amp;sessionId=bac-kan-x.9");
        assertThat(lan.get(
                                "/register?field=giao-thong&level=PROVINCE&outcome=RESOLVED&sessionId=bac-kan-x.9&termId=bac-kan-x")
                        .body())
                .contains("46 kiến nghị");
    }

    @Test
    void keeps_what_was_chosen_when_going_to_another_session() {
        assertThat(figures("?session=9&unit=PETITION&asOf=2022-12-01"))
                .contains("/terms/bac-kan-x/figures?session=10&amp;unit=PETITION&amp;asOf=2022-12-01")
                .contains("/terms/bac-kan-x/figures?unit=PETITION&amp;asOf=2022-12-01");
    }

    @Test
    void shows_a_session_without_petitions_and_no_percentage_of_nothing() {
        assertThat(figures("?session=8"))
                .contains("Chưa có kiến nghị nào trong phạm vi này")
                .doesNotContain("NaN");
    }

    @Test
    void says_that_the_register_shows_today_where_the_figures_do_not() {
        assertThat(figures("?asOf=2022-12-01")).contains("Số liệu tính đến ngày 01/12/2022; sổ kiến nghị");
        assertThat(figures("")).doesNotContain("luôn cho thấy tình trạng hôm nay");
    }

    private String figures(String query) {
        return lan.get("/terms/bac-kan-x/figures" + query).body();
    }
}
