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
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand.ClosePetition;
import vn.kiennghi.api.petition.PetitionCommand.Escalate;
import vn.kiennghi.api.petition.PetitionCommand.InformVoters;
import vn.kiennghi.api.petition.PetitionCommand.ReopenPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReviewAnswer;
import vn.kiennghi.api.petition.PetitionCommand.ReviewResolution;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.desk.petition.APetition;

@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupervisionActionsTest {
    private final TakenCommands commands;
    private final ActingAnswers answers;
    private final Visitor supervisor;
    private String id = "";

    SupervisionActionsTest(@Value("${local.server.port}") int port, TakenCommands commands, ActingAnswers answers) {
        this.commands = commands;
        this.answers = answers;
        this.supervisor = Visitor.signedIn("giamsat", port);
    }

    @BeforeEach
    void an_answered_petition() {
        commands.reset();
        id = answers.put("412", APetition.at(Stage.ANSWERED).answered(Outcome.EXPLAINED, null));
    }

    @Test
    void an_answer_is_weighed_by_what_is_checked() {
        assertThat(page()).containsPattern("id=\"action-answer-review\" open");

        assertThat(send("answer-review", "accepted=false&criteria.onPoint=true&criteria.lawful=true&reason=x")
                        .body())
                .contains("Đã ghi nhận kết luận xem xét văn bản trả lời kiến nghị số 412.");

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ReviewAnswer.class, command -> {
            assertThat(command.accepted()).isFalse();
            assertThat(command.criteria()).isEqualTo(new AnswerCriteria(true, false, false, true));
        });
    }

    @Test
    void a_refused_review_keeps_what_was_checked() {
        commands.refuse(new Refusal(RefusalCode.OWN_ANSWER, "a user other than giamsat", "giamsat", null));

        HttpResponse<String> page = send("answer-review", "accepted=true&criteria.onPoint=true&criteria.dated=true");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("do chính tài khoản giamsat ghi, nên người khác phải xem xét")
                .containsPattern("id=\"answer-review-criteria-onPoint\"[^>]* checked")
                .doesNotContainPattern("id=\"answer-review-criteria-lawful\"[^>]* checked")
                .containsPattern("<option value=\"true\" selected=\"selected\"");
    }

    @Test
    void a_review_that_is_looked_at_again_starts_from_what_was_found() {
        id = answers.put(
                "412",
                APetition.at(Stage.ASSIGNED)
                        .answered(Outcome.RESOLVED, null)
                        .weighed(false, new AnswerCriteria(true, false, true, true), "Chưa cụ thể"));

        assertThat(page())
                .contains("Chưa đạt, không được tính", "Tiêu chí chưa đạt: cụ thể.", "Nhận xét: Chưa cụ thể")
                .contains("trả lời lại bằng văn bản; HĐND đánh giá")
                .containsPattern("id=\"answer-review-criteria-onPoint\"[^>]* checked")
                .doesNotContainPattern("id=\"answer-review-criteria-specific\"[^>]* checked");
    }

    @Test
    void a_result_is_confirmed_or_not() {
        send("resolution-review", "verdict=DISPUTED&reason=" + encoded("Đường chưa sửa"));

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ReviewResolution.class, command -> {
            assertThat(command.verdict()).isEqualTo(Verdict.DISPUTED);
            assertThat(command.reason()).isEqualTo("Đường chưa sửa");
        });
    }

    @Test
    void the_next_step_on_the_ladder_is_chosen_beforehand() {
        assertThat(page()).containsPattern("<option value=\"REMINDER\" selected");
        id = answers.put("412", APetition.at(Stage.ASSIGNED).escalated(EscalationStep.FURTHER_REMINDER));
        assertThat(page())
                .containsPattern("<option value=\"RECOMMENDATION\" selected")
                .contains("Đôn đốc lần tiếp theo", "văn bản số 9/HĐND");

        send("escalation", "step=RECOMMENDATION&documentNumber=15/HĐND&on=20/08/2022");

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(Escalate.class, command -> {
            assertThat(command.step()).isEqualTo(EscalationStep.RECOMMENDATION);
            assertThat(command.document().number()).isEqualTo("15/HĐND");
        });
    }

    @Test
    void voters_are_told_and_the_page_says_how() {
        send("voter-notice", "channel=MEETING&place=" + encoded("xã Nam Cường") + "&on=20/08/2022");

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(InformVoters.class, command -> {
            assertThat(command.channel()).isEqualTo(NoticeChannel.MEETING);
            assertThat(command.place()).isEqualTo("xã Nam Cường");
        });
        id = answers.put("412", APetition.at(Stage.ANSWERED).informed(APetition.DAY.plusDays(3)));
        assertThat(page()).contains("Thông báo đến cử tri", "08/07/2022", "Tại hội nghị tiếp xúc cử tri");
    }

    @Test
    void a_petition_is_closed_normally_once_it_is_confirmed_and_told_and_else_as_an_exception() {
        assertThat(page()).contains("Kết thúc theo dõi (trường hợp ngoại lệ)", "name=\"exception\"");
        send("closing", "exception=" + encoded("Cử tri rút kiến nghị"));
        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClosePetition.class,
                        command -> assertThat(command.exception()).isEqualTo("Cử tri rút kiến nghị"));

        id = answers.put(
                "412",
                APetition.at(Stage.VERIFIED)
                        .answered(Outcome.RESOLVED, null)
                        .found(Verdict.CONFIRMED, null)
                        .informed(APetition.DAY.plusDays(3)));
        assertThat(page())
                .contains("kết thúc theo dõi: kết quả đã được xác nhận")
                .doesNotContain("name=\"exception\"");
    }

    @Test
    void what_a_closing_lacks_is_told_in_the_form() {
        commands.refuse(new Refusal(RefusalCode.VERDICT_MISSING, "CONFIRMED", "UNVERIFIED", null));

        HttpResponse<String> page = send("closing", "documentNumber=7");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("đã xác nhận kết quả; hiện: chưa kiểm chứng", "value=\"7\"");
    }

    @Test
    void a_closed_petition_is_taken_up_again() {
        id = answers.put("412", APetition.at(Stage.CLOSED).closed("Cử tri rút kiến nghị"));
        assertThat(page()).contains("theo trường hợp ngoại lệ. Lý do: Cử tri rút kiến nghị", "Mở lại việc theo dõi");

        send("reopening", "reason=" + encoded("Cử tri kiến nghị tiếp"));

        assertThat(commands.taken()).singleElement().isInstanceOf(ReopenPetition.class);
    }

    private String page() {
        return supervisor.get("/petitions/" + id).body();
    }

    private HttpResponse<String> send(String action, String form) {
        return supervisor.post("/register", "/petitions/" + id + "/" + action, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
