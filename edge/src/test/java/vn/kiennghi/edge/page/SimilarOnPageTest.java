package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.desk.petition.APetition;

@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarOnPageTest {
    private final int port;
    private final ActingAnswers answers;
    private String id = "";

    SimilarOnPageTest(@Value("${local.server.port}") int port, ActingAnswers answers) {
        this.port = port;
        this.answers = answers;
    }

    @BeforeEach
    void a_petition_that_others_are_like() {
        id = answers.put(SampleSimilar.LIKE_ALL, APetition.at(Stage.CLASSIFIED));
    }

    private String seenBy(String user) {
        return Visitor.signedIn(user, port).get("/petitions/" + id).body();
    }

    private String merging(String other) {
        return "/petitions/%s?do=merge&amp;into=%s#action-merge".formatted(id, other);
    }

    private String form(String command, String entry, String other) {
        return "(?s)action=\"/petitions/%s/%s\"[^>]*>(?:\\s*<input[^>]*>)*?\\s*<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(id, command, entry, other);
    }

    @Test
    void similar_petitions_are_shown_with_where_they_stand_and_what_was_answered() {
        assertThat(seenBy("lan"))
                .contains("Kiến nghị tương tự", "href=\"/petitions/m1\"", "Kiến nghị số M-2", "Xã Thanh Mai")
                .contains("Đã trả lời; Đang giải quyết", "Sở Tài chính", "Số 12/STC ngày 20/01/2022")
                .contains(
                        "Chưa có văn bản trả lời.",
                        "Đề nghị &lt;i&gt;nạo vét&lt;/i&gt; mương",
                        "kế hoạch &lt;b&gt;2023")
                .doesNotContain("<i>nạo vét");
    }

    @Test
    void one_click_links_or_tells_apart_and_a_merger_is_asked_about_first() {
        assertThat(seenBy("lan"))
                .contains("href=\"" + merging("m1") + "\"")
                .doesNotContainPattern(form("merge", "into", "m1"))
                .containsPattern(form("repeat", "of", "m1"))
                .containsPattern(form("told-apart", "from", "m1"));
    }

    @Test
    void R10_only_what_is_of_the_same_session_and_still_followed_is_offered_to_be_merged_into() {
        assertThat(seenBy("lan")).containsPattern(form("repeat", "of", "m2")).doesNotContain("into=m2", "into=m3");

        answers.put(SampleSimilar.LIKE_ALL, APetition.at(Stage.ANSWERED).answered(Outcome.RESOLVED, null));
        assertThat(seenBy("lan")).contains("name=\"of\" value=\"m1\"").doesNotContain("into=m1");
    }

    @Test
    void before_a_merger_both_texts_stand_beside_each_other() {
        String lead = answers.put("M-7", APetition.at(Stage.RECEIVED).content("Đề nghị <b>nạo vét</b> mương Nà Lẹng."));

        String asked = Visitor.signedIn("lan", port)
                .get("/petitions/" + id + "?do=merge&into=" + lead)
                .body();

        assertThat(asked)
                .containsPattern("<details class=\"action\" id=\"action-merge\" open")
                .contains(
                        "Kiến nghị này (số M-0)",
                        "Kiến nghị chính (số M-7)",
                        "Đề nghị &lt;b&gt;nạo vét&lt;/b&gt; mương")
                .contains("name=\"into\" value=\"M-7\"");
    }

    @Test
    void who_may_not_decide_sees_the_petitions_without_buttons() {
        assertThat(seenBy("thanh"))
                .contains("Kiến nghị tương tự", "href=\"/petitions/m1\"")
                .doesNotContain("/told-apart", "into=m1");
        assertThat(seenBy("giamsat")).contains("name=\"of\" value=\"m1\"").doesNotContain("into=m1");
    }

    @Test
    void that_nothing_is_similar_is_said() {
        id = answers.put("11", APetition.at(Stage.CLASSIFIED));

        assertThat(seenBy("lan")).contains("Không có kiến nghị tương tự trong nhiệm kỳ.");
    }

    @Test
    void for_a_split_petition_its_items_speak() {
        answers.put(SampleSimilar.LIKE_ALL, APetition.at(Stage.SPLIT));

        assertThat(seenBy("lan")).doesNotContain("Kiến nghị tương tự");
    }

    @Test
    void after_saving_a_petition_the_next_page_tells_what_it_is_like() {
        assertThat(Visitor.signedIn("lan", port)
                        .get("/petitions/new?sessionId=" + SampleRegister.SESSION_9 + "&saved=" + id)
                        .body())
                .contains("Kiến nghị tương tự trong nhiệm kỳ: 3", "href=\"/petitions/m2\"");
    }
}
