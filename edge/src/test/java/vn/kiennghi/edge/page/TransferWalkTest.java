package vn.kiennghi.edge.page;

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
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;

@SpringBootTest(classes = SmallOfficePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferWalkTest {
    private static final String DESK = "/sessions/" + SmallOffice.SESSION + "/transfer";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([A-Za-z]+)\" value=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
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
    void the_box_that_checks_all_of_what_is_to_be_assigned_is_there_only_where_scripts_run() {
        office.moves(office.receives(1, Level.PROVINCE).getFirst(), Level.PROVINCE, Stage.TRANSFERRED);
        String page = Visitor.signedIn("phuong", port)
                .get("/assigning?sessionId=" + SmallOffice.SESSION)
                .body();
        assertThat(page)
                .containsPattern("<span hidden data-with-scripts><input [^>]*data-checks-all")
                .containsPattern("<script src=\"[^\"]*/js/kiennghi\\.js\" defer");
    }

    @Test
    void all_then_preview_then_issue_and_only_the_signer_is_typed() {
        office.receives(7, Level.PROVINCE);
        assertThat(lan.get(DESK).body()).contains("7 kiến nghị có thể chuyển", "Lập văn bản cho cả 7 kiến nghị<");

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
                .contains("value=\"31/2/2022\"", "value=\"" + SIGNER + "\"", "aria-invalid=\"true\"", "ngày/tháng/năm");
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
                .doesNotContain("Lập văn bản cho");
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
        assertThat(transfers.petitions(transfers.all().getFirst().id())).containsExactly(ids.get(0), ids.get(2));
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
        assertThat(transfers.all().getFirst().state()).isEqualTo(TransferStage.ISSUED);
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
        assertThat(transfers.petitions(transfers.all().getFirst().id())).containsExactly(first.get(1), more.getFirst());
        lan.post(DESK, "/transfers/" + draft + "/withdrawal", entry("reason", "Lập nhầm"));
        assertThat(transfers.all().getFirst().state()).isEqualTo(TransferStage.WITHDRAWN);
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
    void a_petition_that_nobody_knows_is_said_to_be_unknown() {
        HttpResponse<String> refused = lan.post(DESK, "/transfers/selection", entry("petitionIds", "khong-co"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<h1>Chưa thực hiện được</h1>", "Không tìm thấy kiến nghị khong-co");
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
                .contains("Đã ghi nhận ngày nơi nhận nhận được văn bản.", "03/12/2022");
    }

    @Test
    void an_issued_document_is_taken_back_with_a_reason_after_a_step_in_between() {
        List<String> ids = office.receives(2, Level.PROVINCE);
        lan.post(DESK, "/transfers", hidden(previewOfAll()) + "&issue=true");
        String id = transfers.all().getFirst().id();
        transfers.completes(id);
        String page = "/transfers/" + id;
        assertThat(lan.get(page).body()).contains("href=\"" + page + "/withdrawal\"", "Rút văn bản này…");
        assertThat(lan.get(page + "/withdrawal").body())
                .contains("2 kiến nghị đã chuyển trở lại bước “Đã phân loại”", "value=\"03/12/2022\"");

        HttpResponse<String> without = lan.post(page, page + "/withdrawal", entry("on", "3/12/2022"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Lý do", "value=\"3/12/2022\"");
        assertThat(transfers.all().getFirst().state()).isEqualTo(TransferStage.COMPLETED);

        HttpResponse<String> withdrawn =
                lan.post(page, page + "/withdrawal", entry("on", "3/12/2022") + entry("reason", "Gửi nhầm <nơi> nhận"));
        assertThat(withdrawn.body())
                .contains("Đã rút văn bản chuyển", "2 kiến nghị trở lại chờ chuyển")
                .contains("Ngày 03/12/2022. Lý do: Gửi nhầm &lt;nơi&gt; nhận")
                .doesNotContain("Rút văn bản này…");
        assertThat(office.stage(ids.getFirst())).isEqualTo(Stage.CLASSIFIED);
        assertThat(lan.get("/transfers").body()).contains("Đã rút", "Gửi nhầm");
        assertThat(lan.get(page + "/withdrawal").uri().getPath()).isEqualTo(page);
    }

    @Test
    void a_document_of_which_petitions_are_assigned_is_not_taken_back_and_says_how_many() {
        office.receives(3, Level.PROVINCE);
        lan.post(DESK, "/transfers", hidden(previewOfAll()) + "&issue=true");
        String id = transfers.all().getFirst().id();
        transfers.completes(id);
        transfers.puts(id, 2);
        String page = "/transfers/" + id;

        assertThat(lan.get(page).body())
                .contains("Không rút được văn bản này: 2 kiến nghị đã được giao")
                .doesNotContain("Rút văn bản này…");
        HttpResponse<String> refused = lan.post(page, page + "/withdrawal", entry("reason", "Gửi nhầm"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("2 kiến nghị đã được giao");
        assertThat(transfers.all().getFirst().state()).isEqualTo(TransferStage.COMPLETED);
    }

    @Test
    void who_is_no_clerk_cannot_take_a_document_back() {
        office.receives(1, Level.PROVINCE);
        lan.post(DESK, "/transfers", hidden(previewOfAll()) + "&issue=true");
        String page = "/transfers/" + transfers.all().getFirst().id();
        Visitor admin = Visitor.signedIn("admin", port);

        assertThat(admin.get(page).body()).doesNotContain("Rút văn bản này…");
        assertThat(admin.get(page + "/withdrawal").statusCode()).isEqualTo(403);
        assertThat(admin.post(page, page + "/withdrawal", entry("reason", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void rule_R1_petitions_of_other_levels_go_out_by_one_letter_for_each_addressee() {
        List<String> central = office.receives(2, Level.CENTRAL);
        List<String> commune = office.receives(3, Level.COMMUNE);
        String own = office.receives(1, Level.PROVINCE).getFirst();
        String unclassified = office.receives(1, null).getFirst();
        office.comesFrom(commune.get(2), "Thôn 3, xã Bằng Thành");

        HttpResponse<String> groups = forwarding(central, commune, List.of(own, unclassified, "khong-co"));
        assertThat(groups.statusCode()).isEqualTo(200);
        assertThat(groups.body())
                .contains("3 kiến nghị không chuyển được", "thuộc thẩm quyền cấp mình", "không tìm thấy kiến nghị")
                .contains("giai đoạn hiện nay là")
                .contains("Văn bản 1: 2 kiến nghị", "Văn bản 2: 2 kiến nghị", "Văn bản 3: 1 kiến nghị")
                .contains("value=\"Đoàn đại biểu Quốc hội tỉnh Bắc Kạn\"")
                .contains("value=\"Ủy ban nhân dân xã Nam Cường\"", "value=\"Ủy ban nhân dân xã Bằng Thành\"")
                .contains("value=\"01/TTHĐND-VP\"", "value=\"02/TTHĐND-VP\"", "value=\"03/TTHĐND-VP\"");

        HttpResponse<String> preview = lan.post(DESK, "/transfers/forwarding/preview", letters(groups));
        assertThat(preview.body())
                .contains("3 văn bản, mỗi nơi nhận một văn bản", "Kính gửi", "Ủy ban nhân dân xã Bằng Thành");
        assertThat(transfers.all()).isEmpty();

        HttpResponse<String> issued = lan.post(DESK, "/transfers/forwarding/issue", entries(preview));
        assertThat(issued.statusCode()).isEqualTo(200);
        assertThat(transfers.all()).extracting(TransferView::state).containsOnly(TransferStage.ISSUED);
        assertThat(transfers.all())
                .extracting(transfer -> transfers.petitions(transfer.id()))
                .containsExactlyInAnyOrder(central, commune.subList(0, 2), commune.subList(2, 3));
        lan.post(DESK, "/transfers/forwarding/issue", entries(preview));
        assertThat(transfers.all()).as("the same form sent again").hasSize(3);
    }

    @Test
    void rule_R1_all_that_lower_levels_decide_goes_by_one_letter_for_each_place() {
        List<String> commune = office.receives(3, Level.COMMUNE);
        office.comesFrom(commune.get(2), "xã Bằng Thành");
        String all = entry("sessionId", SmallOffice.SESSION) + entry("recipientKind", "LOWER_COMMITTEE");

        assertThat(lan.get(DESK + "?to=LOWER_COMMITTEE").body())
                .contains("Lập văn bản cho cả 3 kiến nghị", "Mỗi Ủy ban nhân dân nhận một văn bản");
        HttpResponse<String> groups = lan.post(DESK, "/transfers/selection", all + "&all=true");
        HttpResponse<String> chosen = lan.post(
                DESK,
                "/transfers/selection",
                all + entry("petitionIds", commune.get(0)) + entry("petitionIds", commune.get(2)));

        assertThat(groups.body())
                .contains("Văn bản 1: 2 kiến nghị", "Văn bản 2: 1 kiến nghị")
                .contains("value=\"Ủy ban nhân dân xã Nam Cường\"", "value=\"Ủy ban nhân dân xã Bằng Thành\"")
                .contains("value=\"01/TTHĐND-VP\"", "value=\"02/TTHĐND-VP\"")
                .contains("href=\"" + DESK + "?to=LOWER_COMMITTEE\"")
                .doesNotContain("các xã, phường");
        assertThat(chosen.body()).contains("Văn bản 1: 1 kiến nghị", "Văn bản 2: 1 kiến nghị");
    }

    @Test
    void what_one_place_below_decides_is_one_letter_to_its_committee_that_can_be_kept_as_a_draft() {
        office.receives(2, Level.COMMUNE);

        HttpResponse<String> data = lan.post(
                DESK,
                "/transfers/selection",
                entry("sessionId", SmallOffice.SESSION) + entry("recipientKind", "LOWER_COMMITTEE") + "&all=true");

        assertThat(data.body())
                .contains("action=\"/transfers/preview\"", "name=\"recipient\" value=\"Ủy ban nhân dân xã Nam Cường\"");
    }

    @Test
    void groups_to_which_the_clerk_gives_one_addressee_become_one_letter() {
        List<String> commune = office.receives(2, Level.COMMUNE);
        office.comesFrom(commune.get(1), "xã Bằng Thành");
        HttpResponse<String> groups = forwarding(commune);
        String same = letters(groups).replace(encoded("xã Bằng Thành"), encoded("xã Nam Cường"));

        lan.post(DESK, "/transfers/forwarding/issue", entries(lan.post(DESK, "/transfers/forwarding/preview", same)));

        assertThat(transfers.all()).hasSize(1);
        assertThat(transfers.petitions(transfers.all().getFirst().id())).containsExactlyElementsOf(commune);
    }

    @Test
    void an_addressee_that_is_not_named_comes_back_with_what_was_typed() {
        String id = office.receives(1, Level.COMMUNE).getFirst();
        office.comesFrom(id, "nhà văn hóa");
        HttpResponse<String> groups = forwarding(List.of(id));
        assertThat(groups.body()).contains("name=\"letters[0].recipient\" value=\"\"");

        HttpResponse<String> again = lan.post(DESK, "/transfers/forwarding/preview", letters(groups));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Nơi nhận", "value=\"" + SIGNER + "\"", "value=\"" + id + "\"");
    }

    @Test
    void one_letter_that_cannot_go_out_does_not_hinder_the_others_and_is_told() {
        List<String> central = office.receives(1, Level.CENTRAL);
        List<String> commune = office.receives(1, Level.COMMUNE);
        String form = entries(lan.post(DESK, "/transfers/forwarding/preview", letters(forwarding(central, commune))));
        office.moves(commune.getFirst(), Level.COMMUNE, Stage.FORWARDED);

        HttpResponse<String> issued = lan.post(DESK, "/transfers/forwarding/issue", form);

        assertThat(issued.body())
                .contains(
                        "Đã ban hành",
                        "có kiến nghị đã thay đổi từ lúc xem trước",
                        "Lập lại văn bản cho các kiến nghị");
        assertThat(transfers.all())
                .extracting(transfer -> transfers.petitions(transfer.id()))
                .containsExactly(central);
    }

    @Test
    void once_a_server_is_away_the_other_letters_are_not_tried_and_the_same_form_goes_on_later() {
        List<String> central = office.receives(1, Level.CENTRAL);
        List<String> commune = office.receives(1, Level.COMMUNE);
        String form = entries(lan.post(DESK, "/transfers/forwarding/preview", letters(forwarding(central, commune))));
        transfers.away = true;

        HttpResponse<String> stopped = lan.post(DESK, "/transfers/forwarding/issue", form);

        assertThat(transfers.unanswered).isEqualTo(1);
        assertThat(transfers.all()).hasSize(1);
        assertThat(stopped.body())
                .contains("thực hiện lại không gây trùng lặp")
                .as("the draft is there by now")
                .contains("href=\"/transfers/" + transfers.all().getFirst().id() + "\"");

        transfers.away = false;
        lan.post(DESK, "/transfers/forwarding/issue", form);
        assertThat(transfers.all()).extracting(TransferView::state).containsOnly(TransferStage.ISSUED);
        assertThat(transfers.all()).hasSize(2);
    }

    @Test
    void where_nothing_can_be_recorded_the_other_letters_are_not_tried() {
        List<String> central = office.receives(1, Level.CENTRAL);
        List<String> commune = office.receives(1, Level.COMMUNE);
        String form = entries(lan.post(DESK, "/transfers/forwarding/preview", letters(forwarding(central, commune))));
        transfers.diskFull = true;

        HttpResponse<String> stopped = lan.post(DESK, "/transfers/forwarding/issue", form);

        assertThat(transfers.unanswered).isEqualTo(1);
        assertThat(transfers.all()).hasSize(1);
        assertThat(stopped.body()).contains("2 văn bản");
    }

    @Test
    void once_a_server_is_away_every_row_to_classify_says_so_and_it_is_waited_for_once() {
        List<String> ids = office.receives(2, null);
        transfers.away = true;

        HttpResponse<String> again = lan.post(
                DESK,
                DESK + "/classifications",
                row(ids.get(0), "giao-thong", "PROVINCE") + row(ids.get(1), "giao-thong", "PROVINCE"));

        assertThat(transfers.unanswered).isEqualTo(1);
        assertThat(again.statusCode()).isEqualTo(503);
        assertThat(again.body())
                .contains(
                        "id=\"classifications-p-" + ids.get(0) + "-field-wrong\"",
                        "id=\"classifications-p-" + ids.get(1) + "-field-wrong\"");
    }

    @Test
    void a_document_that_cannot_be_carried_out_says_that_it_stands_still_and_who_sees_why() {
        office.receives(2, Level.PROVINCE);
        lan.post(DESK, "/transfers", hidden(previewOfAll()) + "&issue=true");
        String page = "/transfers/" + transfers.all().getFirst().id();
        assertThat(lan.get(page).body()).doesNotContain("đang dừng lại");

        transfers.standsStill = true;

        assertThat(lan.get(page).body()).contains("Văn bản đang dừng lại", "Việc chưa xử lý được");
        assertThat(lan.get(page + "/progress").body()).contains("Văn bản đang dừng lại");
        transfers.completes(transfers.all().getFirst().id());
        assertThat(lan.get(page).body()).doesNotContain("đang dừng lại");
    }

    @Test
    void a_petition_of_an_issued_letter_goes_into_no_other_one() {
        List<String> central = office.receives(2, Level.CENTRAL);
        lan.post(
                DESK,
                "/transfers/forwarding/issue",
                entries(lan.post(DESK, "/transfers/forwarding/preview", letters(forwarding(central)))));

        HttpResponse<String> again = forwarding(central);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("đang được chuyển theo một văn bản khác đã ban hành");
    }

    @Test
    void nothing_to_forward_is_said_and_who_is_no_clerk_does_not_forward() {
        List<String> own = office.receives(1, Level.PROVINCE);
        HttpResponse<String> none = forwarding(own);
        assertThat(none.statusCode()).isEqualTo(409);
        assertThat(none.body()).contains("Không có kiến nghị nào đã chọn chuyển được");
        assertThat(lan.get("/transfers/forwarding/issue").uri().getPath()).isEqualTo("/transfers");
        assertThat(Visitor.signedIn("khong", port)
                        .post("/", "/transfers/forwarding", entry("petitionIds", own.getFirst()))
                        .statusCode())
                .isEqualTo(403);
    }

    @SafeVarargs
    private HttpResponse<String> forwarding(List<String>... chosen) {
        StringBuilder form = new StringBuilder();
        List.of(chosen).forEach(ids -> ids.forEach(id -> form.append(entry("petitionIds", id))));
        return lan.post(DESK, "/transfers/forwarding", form.toString());
    }

    /** What the form of the letters holds as it is proposed, with a signer. */
    private static String letters(HttpResponse<String> page) {
        return entries(page) + entry("signer", SIGNER);
    }

    private static String entries(HttpResponse<String> page) {
        StringBuilder form = new StringBuilder();
        Matcher input = INPUT.matcher(page.body());
        while (input.find()) {
            Matcher value = VALUE.matcher(input.group());
            String name = input.group(1);
            if (!name.equals("_csrf") && !name.equals("signer") && value.find()) {
                form.append(entry(encoded(name), value.group(1)));
            } else if (name.equals("signer") && input.group().contains("hidden") && value.find()) {
                form.append(entry(name, value.group(1)));
            }
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
