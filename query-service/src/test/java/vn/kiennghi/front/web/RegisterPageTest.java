package vn.kiennghi.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterPageTest {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

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
                .contains("Quá hạn trả lời (hạn 15/10/2022)")
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

    private static String next(String page) {
        Matcher link = NEXT.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
