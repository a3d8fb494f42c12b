package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

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

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskPageTest {
    private static final Pattern NUMBER =
            Pattern.compile("<a href=\"(/register[^\"]*)\" aria-label=\"[^\"]*\">([0-9.]+)</a>");
    private static final Pattern MATCHING = Pattern.compile("role=\"status\">([0-9.]+) kiến nghị");

    private final int port;

    DeskPageTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lan", "phuong", "soldtbxh", "giamsat", "kiemtoan", "admin"})
    void every_number_is_the_length_of_the_list_behind_it(String user) {
        Visitor visitor = Visitor.signedIn(user, port);
        Matcher number = NUMBER.matcher(visitor.get("/desk").body());
        int followed = 0;
        while (number.find()) {
            String address = number.group(1).replace("&amp;", "&");
            Matcher listed = MATCHING.matcher(visitor.get(address).body());
            assertThat(listed.find() ? listed.group(1) : "0").as(address).isEqualTo(number.group(2));
            followed++;
        }
        assertThat(followed).isPositive();
    }

    @Test
    void each_role_has_its_own_lists() {
        assertThat(desk("lan"))
                .contains("Chưa phân loại", "chờ chuyển UBND", "Văn bản chuyển đang soạn", "163/TTHĐND-VP")
                .contains("/petitions/new?sessionId=bac-kan-x.10", "/sessions/bac-kan-x.9/transfer")
                .doesNotContain("chờ giao cơ quan", "chưa kiểm chứng");
        assertThat(desk("phuong"))
                .contains("chờ giao cơ quan", "Văn bản chuyển chưa ghi ngày nhận", "162/TTHĐND-VP")
                .doesNotContain("Chưa phân loại", "/petitions/new");
        assertThat(desk("soldtbxh"))
                .contains("Sở Lao động - Thương binh và Xã hội: trả lời kiến nghị", "Đến hạn trong 7 ngày tới")
                .doesNotContain("Chưa phân loại", "chờ giao cơ quan");
        assertThat(desk("giamsat"))
                .contains("chưa kiểm chứng", "không có lộ trình")
                .doesNotContain("Chưa phân loại");
        assertThat(desk("kiemtoan")).contains("Tình hình chung").doesNotContain("Chưa phân loại", "Lập văn bản");
    }

    @Test
    void R4_R11_R21_R35_supervisors_and_the_office_see_what_is_left_to_do_once_there_is_an_answer() {
        assertThat(desk("giamsat"))
                .contains("Trả lời chờ xem xét", "chưa kiểm chứng", "Quá thời hạn hoàn thành đã nêu")
                .contains("chưa lần nào giải quyết xong", "chưa thông báo cử tri", "Đủ điều kiện kết thúc theo dõi")
                .contains("/register?condition=TO_REVIEW&amp;termId=bac-kan-x");
        assertThat(desk("lan"))
                .contains("chưa thông báo cử tri", "Đã trả nơi gửi", "Đã trả lời tại hội nghị")
                .doesNotContain("Trả lời chờ xem xét");
    }

    @Test
    void R21_an_agency_reads_why_the_council_wants_another_answer() {
        assertThat(desk("soldtbxh")).contains("HĐND yêu cầu trả lời lại", "/answering?of=bac-kan/so-ldtbxh#sent-back");
        assertThat(Visitor.signedIn("soldtbxh", port).get("/answering").body())
                .contains("id=\"sent-back\"", "Yêu cầu trả lời lại (xem xét ngày 02/12/2022)", "Chưa nêu mức hỗ trợ")
                .contains("Chưa đạt: cụ thể, nêu rõ thời hạn");
    }

    @Test
    void an_agency_reads_by_how_many_days_it_is_late() {
        Visitor agency = Visitor.signedIn("lan", port);
        assertThat(agency.get("/answering?of=bac-kan/so-tc").body()).contains(">Quá hạn 49 ngày</span>");
        assertThat(agency.get("/answering?of=bac-kan/so-tc&lang=en").body()).contains(">49 days overdue</span>");
    }

    @Test
    void a_box_that_checks_all_others_is_there_only_where_scripts_run() {
        for (String[] list : new String[][] {{"lan", "/answering?of=bac-kan/so-tc"}, {"lan", "/register"}}) {
            String page = Visitor.signedIn(list[0], port).get(list[1]).body();
            Matcher box =
                    Pattern.compile("<[a-z]+[^>]*><input[^>]*data-checks-all").matcher(page);
            assertThat(box.find()).as(list[1]).isTrue();
            assertThat(box.group()).as(list[1]).contains("hidden data-with-scripts");
            assertThat(page).contains("js/kiennghi.js\"");
        }
    }

    @Test
    void the_next_and_the_last_session_stand_at_the_head() {
        assertThat(desk("lan"))
                .contains("Sắp tới", "Kỳ họp thứ 10", "từ ngày 07/12/2022 đến ngày 09/12/2022")
                .contains("Gần nhất", "Kỳ họp thứ 9");
    }

    @Test
    void an_empty_desk_says_what_to_do_and_who_does_it() {
        assertThat(desk("huyen")).contains("Quản trị viên khai báo hội đồng");
        assertThat(desk("khong")).contains("chưa được giao vai trò");
        assertThat(Visitor.signedIn("ngoai", port).get("/desk").body())
                .contains("Nhiệm kỳ này chưa có kỳ họp nào", "href=\"/terms/cao-bang-xvii\"");
    }

    @Test
    void whoever_reads_several_councils_picks_the_term() {
        assertThat(desk("admin")).contains("HĐND tỉnh Bắc Kạn", "HĐND tỉnh Cao Bằng", "name=\"termId\"");
        assertThat(Visitor.signedIn("admin", port)
                        .get("/desk?termId=cao-bang-xvii")
                        .body())
                .doesNotContain("<h2 class=\"desk-council\">HĐND tỉnh Bắc Kạn");
    }

    private String desk(String user) {
        return Visitor.signedIn(user, port).get("/desk").body();
    }
}
