package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardProjectionLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryProjectionLetters;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLettersPageTest {
    private static final String STOPPED = "/dead-letters/read-model?sequence=petition:p124";

    private final Visitor admin;
    private final Visitor clerk;
    private final Visitor ofOneCouncil;
    private final SampleLetters letters;

    DeadLettersPageTest(@Value("${local.server.port}") int port, SampleLetters letters) {
        this.admin = Visitor.signedIn("admin", port);
        this.clerk = Visitor.signedIn("lan", port);
        this.ofOneCouncil = Visitor.signedIn("quan-tri-bk", port);
        this.letters = letters;
    }

    @Test
    void the_list_says_which_file_stands_still_for_what_and_how_much_waits_behind() {
        String page = admin.get("/dead-letters").body();

        assertThat(page)
                .contains("href=\"/petitions/p124\"")
                .contains("Giao cơ quan giải quyết")
                .contains("Không đọc được nội dung đã lưu của việc")
                .contains("UnreadableInput: no number where one belongs")
                .contains("href=\"/transfers/t2\"")
                .contains("Việc chuyển kiến nghị tự động")
                .contains("Đang chờ (2)");
        assertThat(page)
                .as("what was discarded, with its reason as it was typed")
                .contains("Kiến nghị có mã gone")
                .contains("Ghi nhầm &lt;b&gt;lĩnh vực&lt;/b&gt;");
        assertThat(page).as("the number stands in the navigation").contains("class=\"nav-count\"");
    }

    @Test
    void a_sequence_is_looked_at_with_what_was_recorded() {
        assertThat(admin.get(STOPPED).body())
                .contains("Các việc đang chờ (2)")
                .contains("{&quot;leadAgency&quot;:&quot;so-gtvt&quot;}")
                .contains("Trả lời");
        assertThat(admin.get("/dead-letters/read-model?sequence=petition:none").statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/dead-letters/others?sequence=petition:p124").statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/dead-letters/read-model").statusCode()).isEqualTo(400);
    }

    @Test
    void a_retry_tells_what_became_of_it() {
        HttpResponse<String> failed =
                admin.post("/dead-letters", "/dead-letters/read-model/retry", "sequence=petition:p124");
        assertThat(failed.body())
                .contains("Đã thử lại.")
                .contains("Nguyên nhân: IllegalStateException: meets no row")
                .contains("alert-danger", "<title>Chưa thực hiện được – ");

        HttpResponse<String> done =
                admin.post("/dead-letters", "/dead-letters/transfer-automation/retry", "sequence=transfer:t2");
        assertThat(done.body())
                .contains("Số việc vừa được xử lý: 2. Không còn việc nào chờ.")
                .contains("alert-success");
        assertThat(letters.orders()).contains(new RetryProjectionLetters("petition:p124"));
    }

    @Test
    void an_event_is_discarded_only_with_a_reason() {
        String form = "sequence=petition:p124&eventId=e1&reason=";

        HttpResponse<String> without = admin.post(STOPPED, "/dead-letters/read-model/discard", form);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"discard-reason-wrong\"");
        assertThat(letters.orders()).noneMatch(DiscardProjectionLetter.class::isInstance);

        assertThat(admin.post(STOPPED, "/dead-letters/read-model/discard", form + "ghi+nhầm")
                        .body())
                .contains("Đã bỏ qua việc.");
        assertThat(letters.orders()).contains(new DiscardProjectionLetter("petition:p124", "e1", "ghi nhầm"));
    }

    @Test
    void only_administrators_of_the_whole_installation_see_and_do_it() {
        for (Visitor other : new Visitor[] {clerk, ofOneCouncil}) {
            assertThat(other.get("/dead-letters").statusCode()).isEqualTo(403);
            assertThat(other.get(STOPPED).statusCode()).isEqualTo(403);
            assertThat(other.post("/account", "/dead-letters/read-model/retry", "sequence=petition:p124")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/desk").body()).doesNotContain("/dead-letters");
        }
    }

    @Test
    void the_page_of_a_petition_with_waiting_events_says_that_it_is_not_complete() {
        assertThat(clerk.get("/petitions/p124").body()).contains("Trang này chưa thể hiện đủ");
        assertThat(clerk.get("/petitions/s1").body()).doesNotContain("Trang này chưa thể hiện đủ");
    }
}
