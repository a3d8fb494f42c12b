package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityLogPageTest {
    private final int port;

    SecurityLogPageTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    private String page(String user, String path) {
        return Visitor.signedIn(user, port).get(path).body();
    }

    @Test
    void signing_in_and_out_on_the_pages_is_told() {
        Visitor lan = Visitor.signedIn("minh", port);
        lan.post("/register", "/sign-out", "");

        String page = page("admin", "/security-log?account=minh");
        assertThat(page).contains(">Đăng nhập<", ">Đăng xuất<", ">127.0.0.1<", "Trang web");
        assertThat(page.indexOf(">Đăng xuất<")).isLessThan(page.indexOf(">Đăng nhập<"));
    }

    @Test
    void a_wrong_password_is_told_and_by_whom_it_was_typed_nobody_knows() {
        Visitor.unknown(port).signIn("huyen", "sai");

        assertThat(page("admin", "/security-log?account=huyen&kind=SIGN_IN_FAILED"))
                .contains("Đăng nhập không thành công", "Không rõ");
    }

    @Test
    void many_tries_are_one_line_that_says_how_many_and_how_many_had_to_wait() {
        assertThat(page("kiemtoan", "/security-log?account=lan&kind=SIGN_IN_FAILED&to=2/12/2022"))
                .contains("Số lần: 1.240", "Trong đó 1.200 lần hệ thống buộc phải chờ", "203.0.113.9");
    }

    @Test
    void who_audits_one_council_is_told_which_and_sees_no_other() {
        String page = page("kiemtoan", "/security-log?to=2/12/2022");
        assertThat(page)
                .contains("Bạn xem được các mục về tài khoản có vai trò tại", "Không kể vai trò tại Hội đồng khác")
                .doesNotContain(">ngoai<", "Cao Bằng");
        assertThat(page("admin", "/security-log?to=2/12/2022"))
                .contains(">ngoai<", "Cao Bằng")
                .doesNotContain("Bạn xem được");
    }

    @Test
    void the_period_is_counted_in_days_of_viet_nam() {
        // 30 November at 19:00 in UTC is the first of December in Viet Nam.
        assertThat(page("admin", "/security-log?account=lan&to=30/11/2022")).contains("Số mục: 4");
    }

    @Test
    void the_next_page_keeps_what_was_chosen() {
        assertThat(page("admin", "/security-log?account=lan&to=30/11/2022&limit=2"))
                .containsPattern(
                        "href=\"/security-log\\?account=lan&amp;cursor=[-.0-9a-f]+&amp;limit=2&amp;to=2022-11-30\"");
    }

    @Test
    void what_no_form_sends_is_refused() {
        Visitor admin = Visitor.signedIn("admin", port);

        for (String wrong : List.of("limit=0", "limit=201", "kind=NONSENSE", "cursor=x", "from=30/2/2022")) {
            assertThat(admin.get("/security-log?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void who_held_which_role_on_a_day_is_told_with_what_changed_during_it() {
        assertThat(page("admin", "/security-log/roles?on=30/11/2022"))
                .contains("Có từ trước 08:00 30/11/2022 (ghi khi nhật ký bắt đầu)", ">huong<", "Từ 16:00 30/11/2022");
        assertThat(page("admin", "/security-log/roles?on=29/11/2022"))
                .contains("Ngày này ở trước khi nhật ký bắt đầu")
                .doesNotContain(">huong<");
        assertThat(page("admin", "/security-log/roles?on=2/12/2022")).contains("đến ");
    }

    @Test
    void a_day_to_come_is_refused_with_what_to_do() {
        assertThat(page("admin", "/security-log/roles?on=4/12/2022")).contains("Hãy chọn hôm nay hoặc một ngày");
    }

    @Test
    void the_navigation_leads_there_for_those_who_may_read_it() {
        assertThat(page("admin", "/desk")).contains("href=\"/security-log\"");
        assertThat(page("kiemtoan", "/desk")).contains("href=\"/security-log\"");
        assertThat(page("lan", "/desk")).doesNotContain("href=\"/security-log\"");
    }
}
