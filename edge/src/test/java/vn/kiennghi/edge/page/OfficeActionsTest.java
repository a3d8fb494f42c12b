package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionCommand.AnswerOnTheSpot;
import vn.kiennghi.api.petition.PetitionCommand.CorrectPetition;
import vn.kiennghi.api.petition.PetitionCommand.LinkRepeat;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionCommand.ReturnToSource;
import vn.kiennghi.api.petition.PetitionCommand.TellApart;
import vn.kiennghi.api.petition.PetitionCommand.UnmergePetition;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.desk.petition.APetition;

@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeActionsTest {
    private static final String AS_RECORDED = "changes.content=" + encoded("Đề nghị sửa đường.")
            + "&changes.kind=KIEN_NGHI&changes.round=BEFORE&changes.receivedOn=05/07/2022";

    private final TakenCommands commands;
    private final ActingAnswers answers;
    private final Visitor lan;
    private String id = "";
    private String lead = "";

    OfficeActionsTest(@Value("${local.server.port}") int port, TakenCommands commands, ActingAnswers answers) {
        this.commands = commands;
        this.answers = answers;
        this.lan = Visitor.signedIn("lan", port);
    }

    @BeforeEach
    void two_petitions_of_the_ninth_session() {
        commands.reset();
        id = answers.put("312", APetition.at(Stage.RECEIVED).group("Tổ số 3").place("xã Nam Cường"));
        lead = answers.put("315", APetition.at(Stage.RECEIVED));
    }

    @Test
    void a_correction_shows_what_is_recorded_and_sends_what_was_changed_alone() {
        assertThat(page()).contains("Đính chính thông tin ghi sai", "name=\"changes.group\" value=\"Tổ số 3\"");

        HttpResponse<String> after = send(
                "correction",
                AS_RECORDED + "&changes.group=" + encoded("Tổ số 3") + "&changes.place=" + encoded("xã Bằng Lũng")
                        + "&reason=" + encoded("Theo biên bản"));

        assertThat(after.body()).contains("Đã ghi nhận đính chính kiến nghị số 312.");
        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        CorrectPetition.class,
                        command -> assertThat(command.values())
                                .containsExactly(entry(CorrectableMember.PLACE, "xã Bằng Lũng")));
    }

    @Test
    void what_is_emptied_in_a_correction_is_taken_away() {
        send("correction", AS_RECORDED + "&changes.group=&changes.place=&reason=x");

        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        CorrectPetition.class,
                        command -> assertThat(command.values())
                                .containsOnly(entry(CorrectableMember.GROUP, ""), entry(CorrectableMember.PLACE, "")));
    }

    @Test
    void what_somebody_else_put_right_meanwhile_is_not_undone_by_a_form_that_showed_it_as_it_was() {
        send(
                "correction",
                AS_RECORDED + "&changes.group=" + encoded("Tổ số 1") + "&shown.changes.group=" + encoded("Tổ số 1")
                        + "&changes.place=" + encoded("xã Bằng Lũng") + "&shown.changes.place="
                        + encoded("xã Nam Cường") + "&reason=x");

        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        CorrectPetition.class,
                        command -> assertThat(command.values())
                                .containsExactly(entry(CorrectableMember.PLACE, "xã Bằng Lũng")));
    }

    @Test
    void the_content_cannot_be_emptied() {
        HttpResponse<String> page = send("correction", "changes.content=&reason=x");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"correction-changes-content-wrong\"");
        assertThat(commands.taken()).isEmpty();
    }

    @Test
    void a_petition_is_merged_into_one_that_is_named_by_its_number() {
        assertThat(send("merge", "into=315&reason=x").body()).contains("Đã gộp kiến nghị số 312 vào kiến nghị số 315.");

        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        MergePetition.class,
                        command -> assertThat(command.into().value()).isEqualTo(lead));
    }

    @Test
    void a_number_that_the_session_does_not_have_comes_back_with_what_to_do() {
        HttpResponse<String> page = send("merge", "into=999&reason=" + encoded("Trùng nội dung"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"merge-into-wrong\"", "Không tìm thấy kiến nghị 999", "value=\"999\"", "Trùng nội dung");
        assertThat(commands.taken()).isEmpty();
    }

    @Test
    void petitions_are_named_by_their_numbers_also_in_what_a_rule_says() {
        commands.refuse(new Refusal(
                RefusalCode.MERGED_ELSEWHERE, lead + " (2022-08-01)", ActingAnswers.idOf("no such"), "into"));

        assertThat(send("merge", "into=315").body())
                .contains("Kiến nghị đã được gộp vào kiến nghị số 315 (01/08/2022)")
                .doesNotContain("kiến nghị " + lead);
    }

    @Test
    void an_id_that_came_with_one_click_comes_back_as_the_number_that_people_know() {
        String earlier = answers.put("316", APetition.at(Stage.RECEIVED).ofSession(8));
        commands.refuse(new Refusal(RefusalCode.REASON_REQUIRED, "a reason", null, "reason"));

        assertThat(send("merge", "into=" + lead).body()).contains("name=\"into\" value=\"315\"");
        assertThat(send("repeat", "of=" + earlier).body())
                .contains("name=\"of\" value=\"316\"", "<option value=\"bac-kan-x.8\" selected=\"selected\"");
    }

    @Test
    void a_merger_is_taken_back() {
        id = answers.put("312", APetition.at(Stage.MERGED).mergedInto(lead));
        assertThat(page())
                .contains("Tách khỏi nhóm gộp", "Theo dõi và trả lời chung tại kiến nghị số 315")
                .contains("Chưa trả lời (theo kiến nghị số 315)");

        send("unmerge", "reason=x");

        assertThat(commands.taken()).singleElement().isInstanceOf(UnmergePetition.class);
    }

    @Test
    void what_can_be_taken_back_is_offered_to_be_taken_back_as_soon_as_it_is_done() {
        assertThat(send("merge", "into=315").body()).contains(undo("unmerge#action-unmerge"));
        assertThat(send("return", "ground=COMPLAINT").body()).contains(undo("reopening#action-reopening"));
        assertThat(send("classification", "field=giao-thong&level=PROVINCE").body())
                .contains("Đã phân loại")
                .doesNotContain("Hoàn tác");

        commands.findDoneBefore();
        assertThat(send("merge", "into=315").body()).doesNotContain("Hoàn tác");

        answers.put("312", APetition.at(Stage.MERGED).mergedInto(lead));
        assertThat(lan.get("/petitions/" + id + "?do=unmerge").body())
                .containsPattern("<details class=\"action\" id=\"action-unmerge\" open");
    }

    private String undo(String form) {
        return "href=\"/petitions/" + id + "?do=" + form + "\">Hoàn tác</a>";
    }

    @Test
    void a_repeat_names_session_and_number_of_the_earlier_one() {
        assertThat(page()).contains("<option value=\"bac-kan-x.8\"").doesNotContain("<option value=\"bac-kan-x.10\"");

        HttpResponse<String> wrong = send("repeat", "session=bac-kan-x.8&of=315");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"repeat-of-wrong\"");

        send("repeat", "session=bac-kan-x.9&of=315");
        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        LinkRepeat.class,
                        command -> assertThat(command.of().value()).isEqualTo(lead));
    }

    @Test
    void a_repeat_that_is_none_is_parted() {
        id = answers.put("312", APetition.at(Stage.RECEIVED).repeats(lead));
        assertThat(page())
                .contains("Gỡ liên kết lặp lại (không phải cùng một việc)</span>", ": số 315")
                .contains("id=\"action-told-apart-" + lead + "\"");

        send("told-apart", "from=" + lead);

        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        TellApart.class,
                        command -> assertThat(command.from().value()).isEqualTo(lead));
    }

    @Test
    void a_complaint_is_returned() {
        send("return", "ground=COMPLAINT&documentNumber=" + encoded("12/TB-HĐND"));

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ReturnToSource.class, command -> {
            assertThat(command.ground()).isEqualTo(ReturnGround.COMPLAINT);
            assertThat(command.document().number()).isEqualTo("12/TB-HĐND");
        });
    }

    @Test
    void what_was_answered_at_the_meeting_is_recorded_with_who_answered() {
        assertThat(page()).containsPattern("id=\"on-the-spot-answer-on\"[^>]*value=\"05/07/2022\"");

        send("on-the-spot-answer", "answeredBy=" + encoded("Chủ tịch UBND xã") + "&summary=x&on=05/07/2022");

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(AnswerOnTheSpot.class, command -> {
            assertThat(command.answeredBy()).isEqualTo("Chủ tịch UBND xã");
            assertThat(command.on()).isEqualTo(APetition.DAY);
        });
    }

    @Test
    void the_office_is_told_why_a_step_cannot_be_undone_and_what_can_be_done_instead() {
        id = answers.put("312", APetition.at(Stage.SPLIT));
        assertThat(page()).contains("Việc chia tách không hủy được");
        id = answers.put("312", APetition.at(Stage.FORWARDED).forwarded("Đoàn ĐBQH"));
        assertThat(page()).contains("bằng văn bản riêng không hủy được");
        id = answers.put("312", APetition.at(Stage.TRANSFERRED).transferred("t1", "161/TTHĐND"));
        assertThat(page()).contains("rút văn bản này", "href=\"/transfers/t1\"");
        id = answers.put("312", APetition.at(Stage.ASSIGNED).transferred("t1", "161/TTHĐND"));
        assertThat(page()).contains("Không rút được văn bản chuyển");
    }

    private String page() {
        return lan.get("/petitions/" + id).body();
    }

    private HttpResponse<String> send(String action, String form) {
        return lan.post("/register", "/petitions/" + id + "/" + action, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
