package vn.kiennghi.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.transfer.TransferState;
import vn.kiennghi.api.transfer.TransferView;

@SpringBootTest(classes = SmallOfficePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferWalkTest {
    private static final String DESK = "/sessions/" + SmallOffice.SESSION + "/transfer";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([A-Za-z]+)\" value=\"([^\"]*)\"");
    private static final String SIGNER = "CHỦ TỊCH Phương Thị Thanh";

    private final int port;
    private final SmallOffice office;
    private final SmallOfficeTransfers transfers;
    private final Visitor lan;

    TransferWalkTest(@LocalServerPort int port, SmallOffice office, SmallOfficeTransfers transfers) {
        this.port = port;
        this.office = office;
        this.transfers = transfers;
        this.lan = Visitor.signedIn("lan", port);
    }

    @BeforeEach
    void an_empty_desk() {
        office.reset();
        transfers.reset();
    }

    @Test
    void all_then_preview_then_issue_and_only_the_signer_is_typed() {
        office.receives(7, Level.PROVINCE);
        assertThat(lan.get(DESK).body()).contains("7 kiến nghị có thể chuyển", "Chọn tất cả");

        HttpResponse<String> data = all(lan);
        assertThat(data.body())
                .contains("name=\"recipient\" value=\"Ủy ban nhân dân tỉnh Bắc Kạn\"")
                .contains("name=\"documentNumber\" value=\"01/TTHĐND-VP\"")
                .contains("name=\"issuedOn\" value=\"03/12/2022\"")
                .contains("name=\"signer\" value=\"\"")
                .contains("V/v chuyển kiến nghị của cử tri trước Kỳ họp thứ 10");

        HttpResponse<String> preview = lan.post(DESK, "/transfers/preview", data(data) + entry("signer", SIGNER));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "07 kiến nghị", "Phương Thị Thanh", "PHỤ LỤC")
                .contains("&lt;b&gt;sửa đường&lt;/b&gt;")
                .doesNotContain("<b>sửa");

        HttpResponse<String> issued = lan.post(DESK, "/transfers", hidden(preview) + "&issue=true");
        TransferView transfer = transfers.all().getFirst();
        assertThat(issued.uri().getPath()).isEqualTo("/transfers/" + transfer.id());
        assertThat(issued.body())
                .contains("Đã ban hành văn bản chuyển.", "0 trên 7 kiến nghị", "hx-get=\"/transfers/" + transfer.id())
                .contains("http-equiv=\"refresh\"");

        transfers.completes(transfer.id());
        assertThat(lan.get("/transfers/" + transfer.id() + "/progress")
                        .headers()
                        .firstValue("HX-Refresh"))
                .contains("true");
        assertThat(lan.get("/transfers/" + transfer.id()).body())
                .contains("Đã chuyển 7 trên 7 kiến nghị")
                .doesNotContain("hx-get", "http-equiv=\"refresh\"");
        assertThat(lan.get("/transfers/" + transfer.id() + "/letter").body()).contains("07 kiến nghị", "01/TTHĐND-VP");
    }

    @Test
    void an_issue_form_sent_again_leads_to_the_same_document() {
        office.receives(3, Level.PROVINCE);
        String form = hidden(previewOfAll()) + "&issue=true";
        HttpResponse<String> first = lan.post(DESK, "/transfers", form);
        transfers.completes(transfers.all().getFirst().id());
        HttpResponse<String> second = lan.post(DESK, "/transfers", form);
        assertThat(second.uri()).isEqualTo(first.uri());
        assertThat(transfers.all()).hasSize(1);
    }

    @Test
    void the_key_of_one_letter_is_not_taken_for_another() {
        office.receives(3, Level.PROVINCE);
        String form = hidden(previewOfAll());
        lan.post(DESK, "/transfers", form);
        HttpResponse<String> other = lan.post(DESK, "/transfers", form.replace("03%2F12", "02%2F12"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(transfers.all()).hasSize(1);
    }

    @Test
    void three_thousand_petitions_travel_in_one_entry() {
        office.receives(3000, Level.PROVINCE);
        HttpResponse<String> preview = previewOfAll();
        assertThat(preview.body()).contains("3.000 kiến nghị").contains(">K3000<");
        lan.post(DESK, "/transfers", hidden(preview) + "&issue=true");
        assertThat(transfers.all().getFirst().total()).isEqualTo(3000);
    }

    @Test
    void a_wrong_date_comes_back_with_what_was_typed() {
        office.receives(2, Level.PROVINCE);
        String form = data(all(lan)).replace("03%2F12%2F2022", "31%2F2%2F2022") + entry("signer", SIGNER);
        HttpResponse<String> again = lan.post(DESK, "/transfers/preview", form);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains("value=\"31/2/2022\"", "value=\"" + SIGNER + "\"", "aria-invalid=\"true\"", "dd/mm/yyyy");
    }

    @Test
    void a_date_that_a_rule_refuses_comes_back_at_the_data_of_the_letter() {
        office.receives(2, Level.PROVINCE);
        String form = data(all(lan)).replace("03%2F12%2F2022", "31%2F12%2F2022") + entry("signer", SIGNER);
        HttpResponse<String> preview = lan.post(DESK, "/transfers/preview", form);
        HttpResponse<String> again = lan.post(DESK, "/transfers", hidden(preview) + "&issue=true");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains(
                        "Thông tin văn bản chuyển",
                        "value=\"31/12/2022\"",
                        "Việc đã xảy ra không thể ghi ngày sau 03/12/2022");
        assertThat(transfers.all()).isEmpty();
    }

    @Test
    void without_a_signer_there_is_no_letter() {
        office.receives(1, Level.PROVINCE);
        HttpResponse<String> again = lan.post(DESK, "/transfers/preview", data(all(lan)));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("bắt buộc nhưng còn để trống", "Người ký");
    }

    @Test
    void who_is_no_clerk_is_told_so_in_a_sentence_and_loses_nothing() {
        office.receives(1, Level.PROVINCE);
        String form = hidden(previewOfAll()) + "&issue=true";
        Visitor admin = Visitor.signedIn("admin", port);
        assertThat(admin.get(DESK).body())
                .contains("Chỉ chuyên viên Văn phòng HĐND")
                .doesNotContain("Chọn tất cả<");
        HttpResponse<String> refused = admin.post(DESK, "/transfers", form);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Tài khoản không có quyền thực hiện việc này", "value=\"" + SIGNER + "\"");
        assertThat(Visitor.signedIn("khong", port).post("/", "/transfers", form).statusCode())
                .isEqualTo(403);
        assertThat(transfers.all()).isEmpty();
    }

    @Test
    void what_moved_on_between_preview_and_issue_is_told_before_anything_is_issued() {
        List<String> ids = office.receives(3, Level.PROVINCE);
        String form = hidden(previewOfAll());
        office.moves(ids.get(1), Level.CENTRAL, Stage.CLASSIFIED);
        HttpResponse<String> again = lan.post(DESK, "/transfers", form + "&issue=true");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains(
                        "1 kiến nghị đã chọn không đưa vào văn bản này",
                        "thuộc thẩm quyền khác: Cấp Trung ương",
                        "02 kiến nghị");
        lan.post(DESK, "/transfers", hidden(again) + "&issue=true");
        assertThat(transfers.all().getFirst().petitionIds()).containsExactly(ids.get(0), ids.get(2));
    }

    @Test
    void what_the_automation_could_not_hand_over_is_listed_with_its_reason() {
        List<String> ids = office.receives(2, Level.PROVINCE);
        lan.post(DESK, "/transfers", hidden(previewOfAll()) + "&issue=true");
        office.moves(ids.getFirst(), Level.PROVINCE, Stage.SPLIT);
        String id = transfers.all().getFirst().id();
        transfers.completes(id);
        assertThat(lan.get("/transfers/" + id).body())
                .contains(
                        "1 kiến nghị không chuyển được",
                        "/petitions/" + ids.getFirst(),
                        "không còn ở bước “Đã phân loại”");
    }

    @Test
    void a_letter_that_cannot_be_issued_is_kept_as_a_draft_with_the_button_to_try_again() {
        office.receives(2, Level.PROVINCE);
        transfers.issuingFails = true;
        HttpResponse<String> kept = lan.post(DESK, "/transfers", hidden(previewOfAll()) + "&issue=true");
        String id = transfers.all().getFirst().id();
        assertThat(kept.statusCode()).isEqualTo(500);
        assertThat(kept.body())
                .contains("Dự thảo", "action=\"/transfers/" + id + "/issue\"", "Hệ thống gặp lỗi")
                .doesNotContain("secret");
        transfers.issuingFails = false;
        lan.post(DESK, "/transfers/" + id + "/issue", "");
        assertThat(transfers.all().getFirst().state()).isEqualTo(TransferState.ISSUED);
    }

    @Test
    void petitions_are_added_to_a_draft_and_taken_out_of_it() {
        List<String> first = office.receives(2, Level.PROVINCE);
        lan.post(DESK, "/transfers", hidden(previewOfAll()));
        String draft = transfers.all().getFirst().id();
        List<String> more = office.receives(1, Level.PROVINCE);
        assertThat(lan.get(DESK).body()).contains("Thêm vào dự thảo số 01/TTHĐND-VP");
        HttpResponse<String> added = lan.post(
                DESK,
                "/transfers/selection",
                entry("sessionId", SmallOffice.SESSION) + entry("petitionIds", more.getFirst()) + entry("into", draft));
        assertThat(added.body()).contains("Đã thêm 1 kiến nghị vào dự thảo");
        lan.post(DESK, "/transfers/" + draft + "/removals", entry("petitionIds", first.getFirst()));
        assertThat(transfers.all().getFirst().petitionIds()).containsExactly(first.get(1), more.getFirst());
        lan.post(DESK, "/transfers/" + draft + "/withdrawal", entry("reason", "Lập nhầm"));
        assertThat(transfers.all().getFirst().state()).isEqualTo(TransferState.WITHDRAWN);
    }

    @Test
    void a_selection_from_the_register_finds_its_session_and_its_addressee_itself() {
        office.receives(1, Level.PROVINCE);
        List<String> central = office.receives(2, Level.CENTRAL);
        HttpResponse<String> data = lan.post(
                DESK,
                "/transfers/selection",
                entry("petitionIds", central.get(0)) + entry("petitionIds", central.get(1)));
        assertThat(data.body())
                .contains("Đoàn đại biểu Quốc hội tỉnh Bắc Kạn", "value=\"" + String.join(" ", central) + "\"");
    }

    @Test
    void petitions_of_two_sessions_do_not_go_into_one_letter() {
        List<String> ids = office.receives(1, Level.PROVINCE);
        HttpResponse<String> refused = lan.post(
                DESK, "/transfers/selection", entry("petitionIds", ids.getFirst()) + entry("petitionIds", "p1"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("thuộc kỳ họp");
    }

    @Test
    void going_on_with_nothing_chosen_says_so() {
        office.receives(1, Level.PROVINCE);
        HttpResponse<String> refused = lan.post(DESK, "/transfers/selection", entry("sessionId", SmallOffice.SESSION));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("anh sách kiến nghị", "bắt buộc nhưng còn để trống");
    }

    @Test
    void several_petitions_are_classified_at_once_and_a_refused_row_says_why() {
        List<String> ids = office.receives(3, null);
        String form =
                row(ids.get(0), "giao-thong", "PROVINCE") + row(ids.get(1), "giao-thong", "") + row(ids.get(2), "", "");
        HttpResponse<String> again = lan.post(DESK, DESK + "/classifications", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(office.stage(ids.get(0))).isEqualTo(Stage.CLASSIFIED);
        assertThat(again.body())
                .contains(
                        "1 kiến nghị có thể chuyển",
                        "2 kiến nghị chưa phân loại",
                        "id=\"classifications-p-" + ids.get(1) + "-level-wrong\"")
                .doesNotContain("id=\"classifications-p-" + ids.get(2) + "-level-wrong\"");
        assertThat(lan.post(DESK, DESK + "/classifications", row(ids.get(1), "giao-thong", "CENTRAL"))
                        .body())
                .contains("Đã ghi nhận phân loại 1 kiến nghị.");
    }

    @Test
    void rule_R16_the_day_of_receipt_is_recorded_and_a_wrong_one_comes_back() {
        office.receives(1, Level.PROVINCE);
        lan.post(DESK, "/transfers", hidden(previewOfAll()) + "&issue=true");
        String id = transfers.all().getFirst().id();
        transfers.completes(id);
        HttpResponse<String> refused =
                lan.post(DESK, "/transfers/" + id + "/acknowledgement", entry("receivedOn", "5/12/2022"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("value=\"5/12/2022\"");
        assertThat(lan.post(DESK, "/transfers/" + id + "/acknowledgement", entry("receivedOn", "3/12/2022"))
                        .body())
                .contains("Đã ghi ngày nơi nhận nhận được văn bản.", "03/12/2022");
    }

    @Test
    void the_list_shows_what_waits_and_leads_to_the_desk() {
        office.receives(2, Level.PROVINCE);
        office.receives(1, null);
        lan.post(DESK, "/transfers", hidden(previewOfAll()));
        assertThat(lan.get("/transfers").body()).contains("href=\"" + DESK + "\"", "01/TTHĐND-VP", "Dự thảo", "0/2");
        assertThat(lan.get("/transfers/preview").uri().getPath()).isEqualTo("/transfers");
    }

    private HttpResponse<String> all(Visitor visitor) {
        return visitor.post(DESK, "/transfers/selection", entry("sessionId", SmallOffice.SESSION) + "&all=true");
    }

    private HttpResponse<String> previewOfAll() {
        return lan.post(DESK, "/transfers/preview", data(all(lan)) + entry("signer", SIGNER));
    }

    /** What the form of the letter's data holds as it is proposed. */
    private static String data(HttpResponse<String> page) {
        StringBuilder form = new StringBuilder(hidden(page));
        for (String name : List.of("recipient", "documentNumber", "issuedOn")) {
            Matcher value =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
            assertThat(value.find()).isTrue();
            form.append(entry(name, value.group(1)));
        }
        return form.toString();
    }

    private static String hidden(HttpResponse<String> page) {
        StringBuilder form = new StringBuilder();
        Matcher entry = HIDDEN.matcher(page.body());
        while (entry.find()) {
            if (!entry.group(1).equals("_csrf")) {
                form.append(entry(entry.group(1), entry.group(2)));
            }
        }
        return form.toString();
    }

    private static String row(String id, String field, String level) {
        return entry("petitionIds", id) + entry("p." + id + ".field", field) + entry("p." + id + ".level", level);
    }

    private static String entry(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
