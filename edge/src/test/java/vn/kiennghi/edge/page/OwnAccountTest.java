package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** An administrator at the page of his own account: whoever finds his session open must not be able to keep it for good. */
@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnAccountTest {
    private static final String OWN_FORM = "action=\"/users/quan-tri-bk/password\"";

    private final int port;

    OwnAccountTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @Test
    void its_page_leads_to_where_the_present_password_is_asked_for() {
        String own =
                Visitor.signedIn("quan-tri-bk", port).get("/users/quan-tri-bk").body();

        assertThat(own).doesNotContain(OWN_FORM);
        assertThat(own.substring(own.indexOf("<article"))).contains("href=\"/account\"");
        assertThat(Visitor.signedIn("quan-tri-bk", port).get("/users/lan").body())
                .contains("action=\"/users/lan/password\"");
    }

    @Test
    void the_form_of_others_sent_for_it_changes_nothing_and_says_what_to_do() {
        Visitor admin = Visitor.signedIn("quan-tri-bk", port);

        HttpResponse<String> refused =
                admin.post("/users/quan-tri-bk", "/users/quan-tri-bk/password", "password=cau-tre-sao-sau");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("phải nhập cả mật khẩu hiện tại").doesNotContain("cau-tre-sao-sau");
    }
}
