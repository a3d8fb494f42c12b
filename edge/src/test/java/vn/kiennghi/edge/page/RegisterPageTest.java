package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.kiennghi.api.petition.FilterValue;
import vn.kiennghi.api.petition.PetitionFilter;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterPageTest {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private static final String COUNTED = "/register?count=RESOLVED&countSession=9&asOf=2022-12-01&termId=bac-kan-x";

    private final int port;
    private final Visitor lan;

    RegisterPageTest(@Value("${local.server.port}") int port) {
        this.port = port;
        this.lan = Visitor.signedIn("lan", port);
    }

    @Test
    void shows_names_instead_of_ids_and_marks_what_needs_attention() {
        assertThat(lan.get("/register?field=khac").body())
                .contains("24 kiến nghị")
                .contains("Lĩnh vực khác")
                .contains("Sở Tài chính")
                .contains("Giám sát: trả lời chung chung, không có lộ trình")
                .contains("Quá hạn 49 ngày (hạn trả lời 15/10/2022)")
                .contains("Không lộ trình");
    }

    @Test
    void escapes_what_people_wrote() {
        assertThat(lan.get("/register").body())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .contains("&lt; 2 triệu &amp; thời gian");
        assertThat(lan.get("/register?q=%22%3E%3Cscript%3E&field=%3Cb%3E").body())
                .contains("&quot;&gt;&lt;script&gt;")
                .contains("&lt;b&gt;");
    }

    @ParameterizedTest
    @EnumSource
    void every_filter_is_an_entry_of_the_form(PetitionFilter filter) {
        assertThat(lan.get("/register?termId=bac-kan-x").body()).contains("name=\"" + filter.parameter() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void every_filter_is_read_from_the_address(PetitionFilter filter) {
        String sent = switch (filter.value()) {
            case FilterValue.Text text -> "bac-kan-x.9";
            case FilterValue.YesOrNo yesOrNo -> "false";
            case FilterValue.Day day -> "2022-12-31";
            case FilterValue.OneOf<?>(var type) -> type.getEnumConstants()[0].name();
            case FilterValue.SomeOf<?>(var type) -> type.getEnumConstants()[0].name();
        };

        assertThat(lan.get("/register").body()).doesNotContain("Xóa bộ lọc");
        assertThat(lan.get("/register?list&" + filter.parameter() + "=" + sent).body())
                .contains("Xóa bộ lọc");
    }

    @Test
    void leads_through_all_pages_under_the_same_filter() {
        String first = lan.get("/register?termId=bac-kan-x&level=PROVINCE").body();
        assertThat(first).contains("142 kiến nghị").doesNotContain("Về trang đầu của sổ");
        String second = lan.get(next(first)).body();
        String third = lan.get(next(second)).body();
        assertThat(second).contains("142 kiến nghị").contains("Về trang đầu của sổ");
        assertThat(third).contains("/petitions/s2").doesNotContain("rel=\"next\"");
    }

    @Test
    void shortens_a_long_text_and_keeps_the_whole_at_hand() {
        assertThat(lan.get("/register?field=giao-thong").body())
                .contains("<details>")
                .contains("bổ sung hệ thống thoát nước dọc hai bên tuyến.");
    }

    @Test
    void shows_no_petition_of_a_council_in_which_the_reader_holds_no_role() {
        assertThat(Visitor.signedIn("ngoai", port).get("/register").body()).contains("Sổ chưa có kiến nghị nào");
        assertThat(Visitor.signedIn("khong", port).get("/register").body()).contains("Sổ chưa có kiến nghị nào");
    }

    @Test
    void forgets_the_session_of_another_term() {
        assertThat(Visitor.signedIn("admin", port)
                        .get("/register?termId=bac-kan-x&sessionId=cao-bang-xvii.1")
                        .body())
                .contains("143 kiến nghị");
    }

    @Test
    void lists_what_a_number_of_the_figures_counts_and_says_what_that_is() {
        String page = lan.get(COUNTED).body();
        assertThat(page)
                .contains("100 nội dung đã giải quyết xong, thuộc thẩm quyền cấp tỉnh, kỳ họp thứ 9, tính đến hết ngày"
                        + " 01/12/2022")
                .contains(">100 nội dung<")
                .contains("các cột của bảng cho thấy tình trạng hôm nay")
                .contains(
                        "href=\"/terms/bac-kan-x/figures?session=9&amp;scope=OWN_LEVEL&amp;unit=ITEM&amp;asOf=2022-12-01\"")
                .contains("href=\"/register?termId=bac-kan-x\"");
        assertThat(lan.get(next(page)).body()).contains("100 nội dung đã giải quyết xong", "Về trang đầu của sổ");
    }

    @Test
    void filters_within_a_number_of_the_figures_and_still_names_the_whole_of_it() {
        String page = lan.get(COUNTED + "&field=giao-thong&sort=-reference").body();
        assertThat(page)
                .contains("100 nội dung đã giải quyết xong")
                .contains(">46 nội dung<")
                .contains("type=\"hidden\" name=\"count\" value=\"RESOLVED\"")
                .contains("type=\"hidden\" name=\"countSession\" value=\"9\"")
                .contains("href=\"/register?field=giao-thong&amp;sort=-reference&amp;termId=bac-kan-x\"")
                .contains("href=\"/register?asOf=2022-12-01&amp;count=RESOLVED&amp;countSession=9&amp;scope=OWN_LEVEL"
                        + "&amp;termId=bac-kan-x&amp;unit=ITEM\"");
    }

    @Test
    void names_a_missing_value_of_the_row_that_was_followed() {
        assertThat(lan.get("/register?count=TOTAL&scope=ALL&groupAgency=~none&termId=bac-kan-x")
                        .body())
                .contains("1 nội dung được tính vào tổng số, thuộc mọi cấp, chưa giao cơ quan, cả nhiệm kỳ")
                .contains("/petitions/px");
    }

    @Test
    void sorts_by_reference_both_ways_and_tells_the_order() {
        assertThat(lan.get("/register?termId=bac-kan-x").body())
                .contains("aria-sort=\"none\"")
                .contains("href=\"/register?sort=reference&amp;termId=bac-kan-x\"");
        assertThat(lan.get("/register?termId=bac-kan-x&sort=-reference").body())
                .contains("aria-sort=\"descending\"")
                .contains("<option value=\"-reference\" selected=\"selected\"");
    }

    @Test
    void shows_as_many_on_a_page_as_asked_and_keeps_that_on_the_next() {
        String page = lan.get("/register?termId=bac-kan-x&limit=20").body();
        assertThat(page.split("class=\"reference\"", -1)).hasSize(21);
        assertThat(next(page)).contains("limit=20");
    }

    @Test
    void filters_by_what_is_to_be_watched_and_keeps_it_in_the_form_and_on_the_next_page() {
        String page = lan.get("/register?termId=bac-kan-x&condition=FOLLOWED&condition=TO_VERIFY&limit=20")
                .body();
        assertThat(page)
                .contains("Tình trạng cần theo dõi", "đang chọn 2")
                .containsPattern("id=\"filter-TO_VERIFY\" value=\"TO_VERIFY\" checked")
                .contains("Đã xem xét, chưa thông báo cử tri", "Lượt kiến nghị");
        assertThat(next(page)).contains("condition=TO_VERIFY%2CFOLLOWED");
    }

    @Test
    void says_in_words_how_a_petition_is_bound_up_with_others() {
        assertThat(lan.get("/register?termId=bac-kan-x&field=che-do").body())
                .contains("Có 2 kiến nghị khác gộp vào", "Vấn đề đã nêu 3 lần trong nhiệm kỳ", "Phải trả lời lại")
                .contains(">Hẹn 30/11/2022, đã qua 3 ngày<");
    }

    @Test
    void counts_the_days_past_in_english_too() {
        Visitor reader = Visitor.signedIn("lan", port);
        assertThat(reader.get("/register?field=khac&lang=en").body())
                .contains("49 days overdue (answer due 15/10/2022)");
        assertThat(reader.get("/register?termId=bac-kan-x&field=che-do").body())
                .contains(">Promised by 30/11/2022, 3 days ago<");
    }

    @Test
    void opens_the_petition_whose_number_was_searched_for() {
        assertThat(lan.get("/register?q=124").uri()).hasPath("/petitions/p124");
        assertThat(lan.get("/register?q=+124+&termId=bac-kan-x&sessionId=bac-kan-x.9&stage=&sort=position&limit=50")
                        .uri())
                .hasPath("/petitions/p124");
        assertThat(lan.get("/register?q=141.1&termId=bac-kan-x").uri()).hasPath("/petitions/s1");
    }

    @Test
    void lists_what_was_found_where_it_is_not_one_number_or_more_than_the_number_is_asked_for() {
        assertThat(lan.get("/register?q=124&sessionId=bac-kan-x.8").uri()).hasPath("/register");
        assertThat(lan.get("/register?q=124&stage=ANSWERED").uri()).hasPath("/register");
        assertThat(lan.get("/register?q=124+xe").uri()).hasPath("/register");
        assertThat(lan.get("/register?q=24&termId=unknown").uri()).hasPath("/register");
        assertThat(lan.get(COUNTED + "&q=12").uri()).hasPath("/register");
        assertThat(Visitor.signedIn("ngoai", port).get("/register?q=124").uri()).hasPath("/register");
    }

    @Test
    void a_petition_that_was_opened_by_its_number_leads_on_to_all_that_was_found() {
        HttpResponse<String> page = lan.get("/register?q=14&termId=bac-kan-x");
        assertThat(page.uri()).hasPath("/petitions/p14");
        assertThat(page.body())
                .contains("Đây là kiến nghị duy nhất có số “14”.")
                .contains("href=\"/register?list=true&amp;q=14&amp;termId=bac-kan-x\"");
        HttpResponse<String> all = lan.get("/register?list=true&q=14&termId=bac-kan-x");
        assertThat(all.uri()).hasPath("/register");
        assertThat(all.body())
                .contains("href=\"/register?list=true&amp;q=14&amp;sort=reference&amp;termId=bac-kan-x\"");
    }

    @Test
    void rule_R1_clerks_forward_what_they_choose_by_letters() {
        assertThat(lan.get("/register?termId=bac-kan-x").body())
                .contains("formaction=\"/transfers/forwarding\"", "Chuyển cấp khác bằng văn bản");
        assertThat(Visitor.signedIn("giamsat", port)
                        .get("/register?termId=bac-kan-x")
                        .body())
                .doesNotContain("/transfers/forwarding");
    }

    @Test
    void filters_by_committee_and_round() {
        assertThat(lan.get("/register?termId=bac-kan-x&committee=KT_NS").body()).contains("142 kiến nghị");
        assertThat(lan.get("/register?termId=bac-kan-x&round=AFTER").body())
                .contains("Không có kiến nghị nào khớp với bộ lọc");
    }

    private static String next(String page) {
        Matcher link = NEXT.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
