package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresPageTest {
    private static final Pattern NUMBER = Pattern.compile("href=\"(/register\\?[^\"]+)\">([0-9.]+)</a>");

    private final Visitor lan;

    FiguresPageTest(@Value("${local.server.port}") int port) {
        lan = Visitor.signedIn("lan", port);
    }

    @Test
    void voices_and_matters_lead_to_the_lists_that_they_count() {
        for (String page : List.of("/terms/bac-kan-x/figures", "/sessions/bac-kan-x.9")) {
            assertThat(lan.get(page).body())
                    .as(page)
                    .contains("Lượt kiến nghị", "Kiến nghị theo dõi", "Vấn đề khác nhau", "Vấn đề nêu nhiều lần")
                    .containsPattern("href=\"/register\\?condition=VOICE&amp;[^\"]*termId=bac-kan-x\"")
                    .containsPattern("href=\"/register\\?condition=MATTER&amp;[^\"]*termId=bac-kan-x\"");
        }
    }

    @Test
    void R4_what_the_council_found_leads_to_the_petitions() {
        assertThat(figures("?session=9"))
                .contains("Kiểm chứng của HĐND")
                .containsPattern("href=\"/register\\?[^\"]*count=VERDICT_UNVERIFIED[^\"]*\"");
    }

    @Test
    void names_council_term_session_and_day() {
        assertThat(figures("?session=9&asOf=2022-12-03"))
                .contains("HĐND tỉnh Bắc Kạn khóa X, nhiệm kỳ 2021–2026")
                .contains("Kỳ họp thứ 9")
                .contains("Tính đến ngày 03/12/2022");
    }

    @Test
    void shows_n_and_d_beside_every_percentage_each_leading_to_its_petitions() {
        String page = figures("?session=9");
        assertThat(page).contains("94,3%", "70,9%");
        assertThat(fractions(page)).contains("133/141", "100/141", "13/13");
        assertThat(page).containsPattern("13</a>/<a [^>]+>13</a></span>\\s*<span class=\"percent\">\\(100,0%\\)");
    }

    @Test
    void rounds_and_counts_as_asked_and_says_how() {
        assertThat(figures("?rounding=TRUNCATE:2&scope=ALL"))
                .contains("94,32%")
                .contains("Giữ 2 chữ số thập phân, cắt bỏ phần sau")
                .contains("thuộc thẩm quyền của mọi cấp");
        assertThat(fractions(figures("?rounding=TRUNCATE:2&scope=ALL"))).contains("133/141", "100/142");
    }

    @Test
    void every_number_leads_to_as_many_petitions_in_the_register() {
        String page = figures("?session=9&asOf=1/12/2022&by=field&by=agency&by=session&by=level");
        Set<String> followed = new HashSet<>();
        Matcher link = NUMBER.matcher(page);
        while (link.find()) {
            String address = link.group(1).replace("&amp;", "&");
            if (followed.add(address)) {
                assertThat(lan.get(address).body())
                        .as(address)
                        .contains("<p class=\"counted-sentence\">" + link.group(2) + " nội dung ")
                        .contains("role=\"status\">" + link.group(2) + " nội dung<");
            }
        }
        assertThat(followed).hasSizeGreaterThan(40);
        assertThat(followed)
                .contains("/register?asOf=2022-12-01&count=OUTCOME_NONE&countSession=9&groupField=khac&scope=OWN_LEVEL"
                        + "&termId=bac-kan-x&unit=ITEM");
    }

    @Test
    void breaks_down_as_chosen_and_names_what_has_no_value() {
        assertThat(figures(""))
                .contains("Theo lĩnh vực", "Theo Ban phụ trách", "Theo cơ quan chủ trì", "Theo kỳ họp")
                .contains("Ban Kinh tế - Ngân sách", "Sở Tài chính")
                .doesNotContain("Theo đợt tiếp xúc cử tri");
        assertThat(figures("?by=round&by=agencyKind&scope=ALL"))
                .contains("Theo đợt tiếp xúc cử tri", "Trước kỳ họp", "Sở, ban, phòng chuyên môn")
                .contains("Chưa giao cơ quan", "groupAgencyKind=~none")
                .doesNotContain("Theo lĩnh vực");
    }

    @Test
    void has_a_chart_above_each_table_and_says_so_to_those_who_do_not_see_it() {
        assertThat(figures("?by=field"))
                .contains("data-chart=\"table-field\"", "id=\"table-field\"")
                .contains("<canvas role=\"img\" aria-label=\"Biểu đồ Theo lĩnh vực; số liệu ở bảng ngay dưới đây.\"")
                .contains("data-series=\"NONE\" data-value=\"");
    }

    @ParameterizedTest
    @CsvSource({"3/12/2022", "03/12/2022", "2022-12-03"})
    void takes_a_day_as_people_write_it_and_shows_it_day_first(String day) {
        assertThat(figures("?asOf=" + day))
                .contains("Tính đến ngày 03/12/2022")
                .contains("name=\"asOf\" value=\"03/12/2022\"");
    }

    @Test
    void says_at_the_field_that_a_day_cannot_be_read_and_keeps_the_rest() {
        HttpResponse<String> page =
                lan.get("/terms/bac-kan-x/figures?session=9&unit=PETITION&asOf=31/02/2022&knownAt=1/12/2022");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Không đọc được ngày “31/02/2022”")
                .contains("aria-describedby=\"filter-asOf-fault\"")
                .contains("name=\"knownAt\" value=\"01/12/2022\"")
                .contains("<option value=\"PETITION\" selected=\"selected\"")
                .contains("<option value=\"9\" selected=\"selected\"")
                .doesNotContain("figures-table");
    }

    @Test
    void counts_what_was_on_record_by_the_end_of_a_day_where_asked() {
        assertThat(figures("?knownAt=1/12/2022"))
                .contains("Theo sổ ghi nhận đến 01/12/2022", "23:59 01/12/2022", "&amp;knownAt=2022-12-01");
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

    private String figures(String query) {
        return lan.get("/terms/bac-kan-x/figures" + query).body();
    }

    /** The fractions of a page as they are read. */
    private static List<String> fractions(String page) {
        return Pattern.compile("class=\"(?:fraction|of)\">(.*?)</span>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1).replaceAll("<[^>]+>|\\s", ""))
                .toList();
    }
}
