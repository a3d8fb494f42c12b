package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.TransferQuery.FindDocumentOnItsWay;
import vn.kiennghi.edge.desk.petition.APetition;

@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkActionsTest {
    private final int port;
    private final TakenCommands commands;
    private final ActingAnswers answers;
    private final Visitor lan;
    private String one = "";
    private String two = "";

    BulkActionsTest(@Value("${local.server.port}") int port, TakenCommands commands, ActingAnswers answers) {
        this.port = port;
        this.commands = commands;
        this.answers = answers;
        this.lan = Visitor.signedIn("lan", port);
    }

    /** Other tests share the pages. */
    @AfterEach
    void everybody_is_back() {
        commands.reset();
        answers.comeBack();
    }

    @BeforeEach
    void two_petitions() {
        commands.reset();
        answers.comeBack();
        one = answers.put("201", APetition.at(Stage.CLASSIFIED).level(Level.CENTRAL));
        two = answers.put("202", APetition.at(Stage.RECEIVED).level(null).field(null));
    }

    @Test
    void the_bar_is_there_for_those_who_may_alone() {
        assertThat(lan.get("/register").body())
                .contains("id=\"bulk\"", "name=\"petitionIds\"", "/transfers/selection", "/petitions/new");
        assertThat(Visitor.signedIn("khong", port).get("/register").body())
                .doesNotContain("id=\"bulk\"", "name=\"petitionIds\"", "/petitions/new");
    }

    @Test
    void all_are_classified_and_the_filters_kept() {
        HttpResponse<String> page = send(
                "classification",
                "field=dien&level=PROVINCE&return=" + encoded("/register?termId=bac-kan-x&q=xe"),
                one,
                two);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith("/register?termId=bac-kan-x&q=xe");
        assertThat(page.body()).contains("Đã phân loại 2 kiến nghị.").doesNotContain("không thay đổi");
        assertThat(commands.taken()).hasSize(2);
    }

    @Test
    void a_half_that_is_not_chosen_stays_each_petitions_own() {
        HttpResponse<String> page = send("classification", "field=dien&level=", one, two);

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ClassifyPetition.class, command -> {
            assertThat(command.petitionId().value()).isEqualTo(one);
            assertThat(command.level()).isEqualTo(Level.CENTRAL);
        });
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Đã phân loại 1 kiến nghị; 1 kiến nghị chưa thực hiện được")
                .contains(">202</a>", "Thẩm quyền: Mục này là bắt buộc")
                .doesNotContain(">201</a>");
    }

    @Test
    void what_is_refused_is_listed_and_can_be_sent_again() {
        commands.refuse(two, new Refusal(RefusalCode.WRONG_STAGE, "CLASSIFIED", "RECEIVED", null));

        HttpResponse<String> page = send(
                "forwarding",
                "to=CENTRAL&recipient=" + encoded("Đoàn ĐBQH") + "&documentNumber=162&reason=khac",
                one,
                two);

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ForwardPetition.class, command -> {
            assertThat(command.recipient()).isEqualTo("Đoàn ĐBQH");
            assertThat(command.reason()).isNull();
        });
        assertThat(page.body())
                .contains("hiện kiến nghị ở bước: đã tiếp nhận", "value=\"" + two + "\"", "value=\"Đoàn ĐBQH\"")
                .doesNotContain("value=\"" + one + "\"");
    }

    @Test
    void the_entry_that_is_missing_is_marked_where_it_stands() {
        commands.refuse(one, new Refusal(RefusalCode.REASON_REQUIRED, "a reason", null, "reason"));

        String page = send("classification", "field=dien&level=PROVINCE", one).body();

        assertThat(page)
                .containsPattern("id=\"bulk-reason\"[^>]*aria-invalid=\"true\"")
                .containsPattern("id=\"bulk-reason-wrong\">Việc này phải nêu lý do")
                .contains(">1 kiến nghị chưa thực hiện được, nêu dưới đây.<")
                .doesNotContain("Đã phân loại 0", "không thay đổi");
        assertThat(page.split("aria-invalid=\"true\"", -1))
                .as("nothing else is wrong")
                .hasSize(2);
    }

    @Test
    void what_is_no_fault_of_an_entry_marks_none() {
        commands.refuse(one, new Refusal(RefusalCode.WRONG_STAGE, "CLASSIFIED", "RECEIVED", null));

        assertThat(send("classification", "field=dien&level=PROVINCE", one).body())
                .doesNotContain("aria-invalid", "class=\"form-wrong\"");
    }

    @Test
    void what_is_wrong_with_the_form_is_told_before_anything_is_sent() {
        assertThat(send("classification", "field=&level=", one).body()).contains("Chưa ghi nhận được");
        assertThat(send("forwarding", "to=&on=31/02/2022", one).body())
                .contains("Chưa ghi nhận được", "ngày/tháng/năm", "value=\"" + one + "\"");
        assertThat(send("classification", "field=dien&level=PROVINCE").statusCode())
                .isEqualTo(422);
        assertThat(commands.taken()).isEmpty();
    }

    @Test
    void what_an_issued_letter_is_still_handing_on_is_not_forwarded_alone() {
        answers.putOnItsWay(two);

        HttpResponse<String> page = send("forwarding", "to=CENTRAL&documentNumber=162", one, two);

        assertThat(commands.taken())
                .singleElement()
                .extracting(command -> command.petitionId().value())
                .isEqualTo(one);
        assertThat(page.body()).contains("9/HĐND", ">202</a>").doesNotContain(">201</a>");
    }

    @Test
    void once_a_server_is_away_the_rest_is_not_tried_and_what_was_done_is_told() {
        String two = answers.put("202", APetition.at(Stage.CLASSIFIED).ofSession(8));
        String three = answers.put("203", APetition.at(Stage.CLASSIFIED).ofSession(7));
        commands.goAwayAfter(1);

        HttpResponse<String> page = send("classification", "field=dien&level=PROVINCE", one, two, three);

        assertThat(commands.unanswered()).as("it is waited for once").isEqualTo(1);
        assertThat(page.body())
                .contains("Đã phân loại 1 kiến nghị; 2 kiến nghị chưa thực hiện được")
                .contains(">202</a>", ">203</a>", "thực hiện lại không gây trùng lặp")
                .contains("value=\"" + two + "\"", "value=\"" + three + "\"")
                .doesNotContain(">201</a>");
    }

    @Test
    void the_half_of_a_message_that_was_recorded_before_the_server_went_away_is_told_as_done() {
        String three = answers.put("203", APetition.at(Stage.CLASSIFIED));
        String four = answers.put("204", APetition.at(Stage.CLASSIFIED));
        commands.meetOthersOnce();
        commands.goAwayAfter(2);

        HttpResponse<String> page = send("classification", "field=dien&level=PROVINCE", one, two, three, four);

        assertThat(commands.taken()).hasSize(2);
        assertThat(page.body())
                .contains("Đã phân loại 2 kiến nghị; 2 kiến nghị chưa thực hiện được", ">203</a>", ">204</a>")
                .doesNotContain(">201</a>", ">202</a>");
    }

    @Test
    void what_was_done_is_told_also_where_nobody_tells_what_the_others_are() {
        commands.refuse(two, new Refusal(RefusalCode.WRONG_STAGE, "CLASSIFIED", "RECEIVED", null));
        answers.goAwayAfter(2, FindPetition.class);

        HttpResponse<String> page = send("classification", "field=dien&level=PROVINCE", one, two);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Đã phân loại 1 kiến nghị; 1 kiến nghị chưa thực hiện được", ">202</a>")
                .doesNotContain(">201</a>");
    }

    @Test
    void who_is_away_is_asked_once_what_happened_meanwhile() {
        commands.refuse(new Refusal(RefusalCode.CHANGED_MEANWHILE, "3", "5", null));
        answers.goAwayAfter(0, FindHistory.class);

        HttpResponse<String> page = send("classification", "field=dien&level=PROVINCE", one, two);

        assertThat(answers.unanswered()).isEqualTo(1);
        assertThat(page.body()).contains("2 kiến nghị chưa thực hiện được", ">201</a>", ">202</a>");
    }

    @Test
    void who_is_away_is_asked_once_whether_a_letter_still_hands_petitions_on() {
        answers.goAwayAfter(0, FindDocumentOnItsWay.class);

        send("forwarding", "to=CENTRAL&documentNumber=162", one, two);

        assertThat(answers.unanswered()).isEqualTo(1);
        assertThat(commands.taken()).as("the petitions' own rules decide then").hasSize(2);
    }

    @Test
    void petitions_out_of_reach_are_not_told_apart_from_unknown_ones() {
        String other = answers.put("203", APetition.at(Stage.RECEIVED).council("cao-bang"));

        HttpResponse<String> page =
                send("classification", "field=dien&level=PROVINCE", other, encoded("<script>alert(1)</script>"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Không tìm thấy kiến nghị " + other, "&lt;script&gt;")
                .doesNotContain(">203<", "<script>alert");
        assertThat(commands.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/register",
                "//example.org",
                "/register.example.org",
                "/users",
                "/register?{x}"
            })
    void the_way_back_leads_to_the_register_alone(String back) {
        HttpResponse<String> page = send("classification", "field=dien&level=PROVINCE&return=" + encoded(back), one);

        assertThat(page.uri().toString()).endsWith(port + "/register");
    }

    @Test
    void there_is_nothing_else_to_do_at_once() {
        assertThat(send("closing", "", one).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String action, String form, String... ids) {
        String chosen = Stream.of(ids).map(id -> "&petitionIds=" + id).collect(Collectors.joining());
        return lan.post("/register", "/register/" + action, form + chosen);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
