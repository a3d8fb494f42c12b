package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.desk.petition.APetition;

@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewPetitionTest {
    private static final String PAGE = "/petitions/new?sessionId=bac-kan-x.9";

    private final TakenCommands commands;
    private final ActingAnswers answers;
    private final Visitor lan;

    NewPetitionTest(@Value("${local.server.port}") int port, TakenCommands commands, ActingAnswers answers) {
        this.commands = commands;
        this.answers = answers;
        this.lan = Visitor.signedIn("lan", port);
    }

    @BeforeEach
    void nothing_yet() {
        commands.reset();
    }

    @Test
    void the_next_number_and_the_day_are_proposed() {
        assertThat(lan.get(PAGE).body()).contains("value=\"142\"", "value=\"03/12/2022\"");
    }

    @Test
    void after_one_the_form_is_there_for_the_next_of_the_same_meeting() {
        answers.put("501", APetition.at(Stage.RECEIVED));
        HttpResponse<String> page = send("501", "Đề nghị sửa cầu.", "Tổ số 1 {x} & 2");

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ReceivePetition.class, command -> {
            assertThat(command.content()).isEqualTo("Đề nghị sửa cầu.");
            assertThat(command.sessionId().value()).isEqualTo("bac-kan-x.9");
            assertThat(command.field()).isNull();
            assertThat(command.receivedOn()).isEqualTo("2022-07-05");
        });
        assertThat(page.body())
                .contains("Đã tiếp nhận kiến nghị số 501.", "/petitions/" + ActingAnswers.idOf("501") + "\"")
                .contains("value=\"Tổ số 1 {x} &amp; 2\"", "value=\"5/7/2022\"")
                .doesNotContain("Đề nghị sửa cầu.");
    }

    @Test
    void the_same_again_changes_nothing_and_says_so() {
        commands.findDoneBefore();

        assertThat(send("502", "Đề nghị sửa cầu.", "Tổ số 1").body()).contains("đã được ghi nhận từ trước");
    }

    @Test
    void a_number_in_use_comes_back_with_all_that_was_typed() {
        commands.refuse(new Refusal(RefusalCode.REFERENCE_TAKEN, "<i>cũ</i>", "mới", "reference"));

        HttpResponse<String> page = send("12", "Đề nghị <b>sửa</b> cầu.", "Tổ số 1");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Hãy dùng số khác", "&lt;i&gt;cũ&lt;/i&gt;", "Đề nghị &lt;b&gt;sửa&lt;/b&gt; cầu.")
                .doesNotContain("<i>cũ", "<b>sửa");
    }

    @Test
    void another_councils_session_is_out_of_reach() {
        HttpResponse<String> page =
                lan.post(PAGE, "/petitions/new", "sessionId=cao-bang-xvii.1&reference=1&content=x&kind=KIEN_NGHI");

        assertThat(page.statusCode()).isIn(403, 404);
        assertThat(commands.taken()).isEmpty();
    }

    private HttpResponse<String> send(String reference, String content, String group) {
        return lan.post(
                PAGE,
                "/petitions/new",
                "sessionId=bac-kan-x.9&kind=KIEN_NGHI&round=BEFORE&receivedOn=5/7/2022&field=&level=&reference="
                        + encoded(reference) + "&content=" + encoded(content) + "&group=" + encoded(group));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
