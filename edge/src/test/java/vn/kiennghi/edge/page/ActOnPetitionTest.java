package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.desk.petition.APetition;

@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActOnPetitionTest {
    private static final String EVIL = "<script>alert(1)</script>${7*7}\"'><b>";

    private final int port;
    private final TakenCommands commands;
    private final ActingAnswers answers;
    private final Visitor lan;
    private String id = "";

    ActOnPetitionTest(@Value("${local.server.port}") int port, TakenCommands commands, ActingAnswers answers) {
        this.port = port;
        this.commands = commands;
        this.answers = answers;
        this.lan = Visitor.signedIn("lan", port);
    }

    @BeforeEach
    void a_petition_of_the_ninth_session() {
        commands.reset();
        id = answers.put("12", APetition.at(Stage.RECEIVED));
    }

    @Test
    void what_was_done_is_told_on_the_page() {
        HttpResponse<String> page = send("classification", "field=giao-thong&level=CENTRAL&committee=");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Đã phân loại kiến nghị số 12.");
        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ClassifyPetition.class, command -> {
            assertThat(command.petitionId().value()).isEqualTo(id);
            assertThat(command.level()).isEqualTo(Level.CENTRAL);
            assertThat(command.committee()).isNull();
        });
    }

    @Test
    void a_form_sent_twice_says_that_nothing_changed() {
        commands.findDoneBefore();

        assertThat(send("flags", "reasons=GENERIC").body())
                .contains("Không có thay đổi: nội dung này của kiến nghị số 12 đã được ghi nhận từ trước.");
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_STAGE, 409, , Việc này chỉ thực hiện được khi",
        "REASON_REQUIRED, 422, reason, phải nêu lý do",
        "UNKNOWN_FIELD, 422, field, Không tìm thấy lĩnh vực",
        "NOT_ALLOWED, 403, , không có quyền",
    })
    void a_refused_form_comes_back_as_it_was_filled_in(
            RefusalCode code, int status, @Nullable String field, String sentence) {
        commands.refuse(new Refusal(code, "CLASSIFIED", "SPLIT", field));

        HttpResponse<String> page =
                send("classification", "field=dien&level=DISTRICT&reason=" + encoded("Theo đề nghị"));

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains("Chưa ghi nhận được", sentence)
                .containsPattern("<option value=\"dien\" selected=\"selected\"")
                .containsPattern("<option value=\"DISTRICT\" selected=\"selected\"")
                .containsPattern("(?s)<details class=\"action\" id=\"action-classification\" open=\"open\"");
    }

    @Test
    void somebody_elses_change_meanwhile_is_told_with_what_to_do() {
        commands.findChangedMeanwhile();

        HttpResponse<String> page = send("classification", "field=dien&level=PROVINCE");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Có người khác vừa thay đổi", "thực hiện lại nếu vẫn cần");
    }

    @Test
    void what_is_missing_is_told_at_its_entry() {
        HttpResponse<String> page = send("classification", "field=&level=");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"classification-field-wrong\"", "id=\"classification-level-wrong\"")
                .contains("href=\"#classification-field\"");
        assertThat(commands.taken()).isEmpty();
    }

    @Test
    void entries_that_the_form_does_not_have_change_nothing() {
        send(
                "classification",
                "field=dien&level=PROVINCE&petitionId=other&user=admin&role=ADMIN&items[0].content=x&class.name=y");

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ClassifyPetition.class, command -> {
            assertThat(command.petitionId().value()).isEqualTo(id);
            assertThat(command.field()).isEqualTo("dien");
        });
    }

    @Test
    void another_councils_petition_is_out_of_reach() {
        String other = answers.put("77", APetition.at(Stage.RECEIVED).council("cao-bang"));

        assertThat(post("/petitions/" + other + "/classification", "field=dien&level=PROVINCE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/petitions/" + ActingAnswers.idOf("no such") + "/classification", "field=dien&level=PROVINCE")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("deletion", "").statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn("khong", port)
                        .post("/register", "/petitions/" + id + "/classification", "field=dien&level=PROVINCE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(commands.taken()).isEmpty();
    }

    @Test
    void a_row_that_says_nothing_is_left_out_of_a_split() {
        send("split", rows("Sửa đường", "", "Thêm giáo viên"));

        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        SplitPetition.class,
                        command -> assertThat(command.items())
                                .extracting(SplitItem::reference, SplitItem::content)
                                .containsExactly(tuple("12.1", "Sửa đường"), tuple("12.3", "Thêm giáo viên")));
    }

    @Test
    void one_more_row_is_given_without_sending_anything() {
        HttpResponse<String> page = send("split", rows("Sửa đường", "") + "&more=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"items[2].content\"", "value=\"12.3\"", ">Sửa đường</textarea>")
                .doesNotContain("Chưa ghi nhận được");
        assertThat(commands.taken()).isEmpty();
    }

    @Test
    void a_day_is_read_as_people_write_it_and_agencies_come_together() {
        answers.put("12", APetition.at(Stage.TRANSFERRED));

        send(
                "assignment",
                "leadAgency=so-gtvt&coordinatingAgencies=so-tc&coordinatingAgencies=so-tnmt&dueOn=30/09/2022");

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(AssignToAgency.class, command -> {
            assertThat(command.dueOn()).isEqualTo("2022-09-30");
            assertThat(command.coordinatingAgencies()).containsExactly("so-tc", "so-tnmt");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "classification, field level committee reason",
        "forwarding, to recipient documentNumber on",
        "split, items[0].content items[0].reference items[0].field items[0].level items[1].content on",
        "assignment, leadAgency coordinatingAgencies dueOn documentNumber on",
        "assignment-refusal, agency reason documentNumber on",
        "answers, agency outcome documentNumber documentDate signer summary promisedOn reason",
        "flags, reasons reason on",
        "flag-clearing, flagId reason on",
        "merge, into reason on",
        "unmerge, reason on",
        "repeat, session of reason on",
        "told-apart, from reason on",
        "return, ground documentNumber reason on",
        "on-the-spot-answer, answeredBy summary on",
        "correction, changes.content changes.kind changes.receivedOn changes.group changes.place changes.meeting reason on",
        "answer-review, accepted criteria.onPoint reason documentNumber on",
        "resolution-review, verdict reason documentNumber on",
        "escalation, step reason documentNumber on",
        "voter-notice, channel place documentNumber on",
        "closing, exception documentNumber on",
        "reopening, reason on",
    })
    void whatever_is_typed_is_shown_as_text(String action, String entries) {
        String form = Stream.of(entries.split(" "))
                .map(entry -> encoded(entry) + "=" + encoded(EVIL))
                .collect(Collectors.joining("&"));
        commands.refuse(new Refusal(RefusalCode.FIELD_INVALID, EVIL, EVIL, "reason"));

        HttpResponse<String> page = send(action, form);

        assertThat(page.statusCode()).isBetween(400, 422);
        assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", ">49", "'><b>");
    }

    private static String rows(String... contents) {
        StringBuilder form = new StringBuilder("on=");
        for (int row = 0; row < contents.length; row++) {
            form.append("&items[%d].reference=12.%d&items[%d].content=%s"
                    .formatted(row, row + 1, row, encoded(contents[row])));
        }
        return form.toString().replace("[", "%5B").replace("]", "%5D");
    }

    private HttpResponse<String> send(String action, String form) {
        return post("/petitions/" + id + "/" + action, form);
    }

    private HttpResponse<String> post(String path, String form) {
        return lan.post("/register", path, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
