package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;

@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndedVisitTest {
    private static final String PAGE = "/petitions/new?sessionId=bac-kan-x.9";
    private static final String SESSION = "JSESSIONID";
    private static final String ALL = ".*";
    private static final String SIGN_IN = "username=lan&password=" + SamplePages.PASSWORD;
    private static final String LONG = "ế".repeat(9_998) + "\nạ";

    private final int port;
    private final TakenCommands commands;
    private final Visitor lan;
    private final String token;

    EndedVisitTest(@Value("${local.server.port}") int port, TakenCommands commands) {
        this.port = port;
        this.commands = commands;
        this.lan = Visitor.signedIn("lan", port);
        this.token = lan.token(PAGE);
    }

    @BeforeEach
    void nothing_yet() {
        commands.reset();
    }

    private static String petition(String content) {
        return "sessionId=bac-kan-x.9&kind=KIEN_NGHI&round=BEFORE&receivedOn=5/7/2022&field=&level=&reference=77&group=T%E1%BB%95+1&content="
                + URLEncoder.encode(content, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String content) {
        return lan.postWith(token, "/petitions/new", petition(content));
    }

    @Test
    void what_was_typed_is_offered_after_signing_in_and_sent_by_its_sender_alone() {
        lan.forget(SESSION);
        HttpResponse<String> asked = send("Đề nghị <b>nạo vét</b> kênh.");

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body())
                .contains("chưa được ghi nhận", "Đề nghị &lt;b&gt;nạo vét&lt;/b&gt; kênh.")
                .doesNotContain("<b>nạo", "?lang=");
        HttpResponse<String> offered = lan.postHidden(asked, "/sign-in", SIGN_IN);
        assertThat(offered.uri().getPath()).matches("/kept-forms/[0-9]+");
        assertThat(offered.body()).contains("Đề nghị &lt;b&gt;nạo vét&lt;/b&gt; kênh.", "<dt>nội dung</dt>");
        assertThat(commands.taken()).as("nothing goes out by itself").isEmpty();

        lan.postHidden(offered, "/petitions/new", "");

        assertThat(commands.taken()).singleElement().isInstanceOfSatisfying(ReceivePetition.class, command -> {
            assertThat(command.content()).isEqualTo("Đề nghị <b>nạo vét</b> kênh.");
            assertThat(command.receivedOn()).isEqualTo("2022-07-05");
        });
        assertThat(lan.get(offered.uri().getPath()).statusCode())
                .as("what was taken is no longer offered")
                .isEqualTo(404);
    }

    @Test
    void the_longest_texts_are_kept_also_where_the_browser_lost_all_and_a_wrong_password_came_first() {
        lan.forget(ALL);
        String two = petition(LONG + LONG) + "&note=" + URLEncoder.encode(LONG + LONG, StandardCharsets.UTF_8);
        HttpResponse<String> asked = lan.postWith(token, "/petitions/new", two);
        HttpResponse<String> again = lan.postHidden(asked, "/sign-in", "username=lan&password=wrong");
        assertThat(again.body()).contains("không đúng", LONG.substring(0, 9_998));

        HttpResponse<String> offered = lan.postHidden(again, "/sign-in", SIGN_IN);
        lan.postHidden(offered, "/petitions/new", "");

        assertThat(offered.statusCode()).isEqualTo(200);
        assertThat(commands.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReceivePetition.class,
                        command -> assertThat(command.content()).isEqualTo(LONG + LONG));
    }

    @Test
    void who_signed_in_anew_in_another_tab_is_offered_it_too() {
        lan.post("/desk", "/sign-out", "");
        lan.signIn("lan", SamplePages.PASSWORD);

        HttpResponse<String> offered = send("Đề nghị sửa cầu.");

        assertThat(commands.taken()).isEmpty();
        assertThat(offered.body()).contains("Đề nghị sửa cầu.", "Gửi lại");
        lan.postHidden(offered, "/petitions/new", "");
        assertThat(commands.taken()).hasSize(1);
    }

    @Test
    void it_can_be_discarded() {
        lan.forget(SESSION);
        HttpResponse<String> offered = lan.postHidden(send("Đề nghị sửa cầu."), "/sign-in", SIGN_IN);
        String address = offered.uri().getPath();

        lan.postHidden(offered, address + "/discard", "");

        assertThat(lan.get(address).statusCode()).isEqualTo(404);
        assertThat(commands.taken()).isEmpty();
    }

    @Test
    void a_missing_or_damaged_token_is_refused() {
        assertThat(lan.postWith("", "/petitions/new", petition("x")).statusCode())
                .isEqualTo(403);
        assertThat(lan.postWith("aaaaa" + token.substring(5), "/petitions/new", petition("x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(commands.taken()).isEmpty();
    }

    @Test
    void another_sites_page_has_nothing_kept() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/petitions/new"))
                            .header("Accept", "text/html")
                            .header("Origin", "https://elsewhere.example")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(petition("gài vào")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.body()).doesNotContain("gài vào");
        }
    }

    @Test
    void passwords_are_never_kept() {
        lan.forget(SESSION);
        HttpResponse<String> asked =
                lan.postWith(token, "/account", "present=bi-mat-cu&password=bi-mat-moi&again=bi-mat-moi");
        assertThat(asked.body()).contains("mật khẩu và tệp không được giữ").doesNotContain("bi-mat");

        HttpResponse<String> other = lan.postWith(token, "/users/new", "signInName=hoa&password=bi-mat-moi");
        assertThat(other.body()).contains("hoa").doesNotContain("bi-mat");
        assertThat(lan.postHidden(other, "/sign-in", SIGN_IN).body()).contains("Mật khẩu đã nhập không được giữ lại");
    }

    @Test
    void a_file_has_to_be_chosen_again() {
        String upload = "/sessions/bac-kan-x.9/imports/petitions";
        lan.forget(SESSION);

        HttpResponse<String> asked = lan.upload("/sign-in", upload, "STT\n1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(asked.uri().getPath()).isEqualTo("/sign-in");
        assertThat(asked.body()).contains("hãy chọn lại tệp");
    }

    @Test
    void a_part_of_a_page_that_asks_again_by_itself_has_the_whole_page_asked_for() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/desk"))
                            .header("HX-Request", "true")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
        }
    }

    @Test
    void another_form_to_the_same_address_leaves_it_and_every_page_leads_back_to_it() {
        lan.forget(SESSION);
        HttpResponse<String> offered = lan.postHidden(send("Đề nghị sửa <cầu>  đã hỏng từ lâu."), "/sign-in", SIGN_IN);
        String address = offered.uri().getPath();
        assertThat(offered.body()).as("its own page").doesNotContain("id=\"kept-forms\"");

        lan.post(PAGE, "/petitions/new", petition("Đề nghị mắc đèn."));

        assertThat(commands.taken()).hasSize(1);
        assertThat(lan.get("/desk").body())
                .contains("Có 1 biểu mẫu chưa gửi được", "href=\"" + address + "\"", "Đề nghị sửa &lt;cầu&gt; đã hỏng");
        assertThat(lan.get("/desk?lang=en").body()).contains("One form could not be sent");
        lan.get("/desk?lang=vi");
        assertThat(lan.get(address).body()).contains("đã hỏng từ lâu");

        lan.postHidden(lan.get(address), "/petitions/new", "");

        assertThat(commands.taken()).hasSize(2);
        assertThat(lan.get("/desk").body()).doesNotContain("id=\"kept-forms\"");
    }

    @Test
    void one_that_is_refused_and_put_right_is_forgotten_only_when_it_is_taken() {
        lan.forget(SESSION);
        HttpResponse<String> offered = lan.postHidden(send("Đề nghị sửa cầu."), "/sign-in", SIGN_IN);
        String address = offered.uri().getPath();
        commands.refuse(new Refusal(RefusalCode.REFERENCE_TAKEN, "cũ", "mới", "reference"));

        HttpResponse<String> refused = lan.postHidden(offered, "/petitions/new", "");

        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(lan.get("/desk").body()).contains("href=\"" + address + "\"");

        commands.reset();
        lan.postHidden(refused, "/petitions/new", petition("Đề nghị sửa cầu sắt."));
        assertThat(commands.taken()).hasSize(1);

        assertThat(lan.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_typed_anew_and_sent_is_no_longer_offered() {
        lan.forget(SESSION);
        HttpResponse<String> offered = lan.postHidden(send("Đề nghị sửa cầu."), "/sign-in", SIGN_IN);

        lan.post(PAGE, "/petitions/new", petition("Đề nghị sửa cầu."));

        assertThat(commands.taken()).hasSize(1);
        assertThat(lan.get(offered.uri().getPath()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_sent_twice_is_kept_once() {
        lan.post("/desk", "/sign-out", "");
        lan.signIn("lan", SamplePages.PASSWORD);

        HttpResponse<String> first = send("Đề nghị sửa cầu.");
        HttpResponse<String> second = send("Đề nghị sửa cầu.");

        assertThat(second.uri()).isEqualTo(first.uri());
    }

    @Test
    void a_few_are_kept_and_no_more() {
        lan.forget(SESSION);
        HttpResponse<String> first = lan.postHidden(send("Thứ nhất."), "/sign-in", SIGN_IN);
        for (int i = 0; i < 10; i++) {
            lan.post("/desk", "/kept-forms/99/discard", "");
            lan.postWith(token, "/petitions/new", petition("Tiếp theo " + i));
        }

        assertThat(lan.get(first.uri().getPath()).statusCode()).isEqualTo(404);
        assertThat(lan.get("/kept-forms/11").body()).contains("Tiếp theo 9");
        assertThat(commands.taken()).isEmpty();
    }
}
