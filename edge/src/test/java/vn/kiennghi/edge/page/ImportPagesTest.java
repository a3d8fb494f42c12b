package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.kiennghi.edge.files.TableKind;
import vn.kiennghi.edge.files.TemplateWorkbook;
import vn.kiennghi.edge.files.TestWorkbook;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportPagesTest {
    private static final LocalDate OPENS = LocalDate.of(2022, 7, 12);
    private static final String PETITIONS = "/sessions/bac-kan-x.9/imports/petitions";
    private static final String ASSIGNMENTS = "/sessions/bac-kan-x.9/imports/assignments";
    private static final String HEADING = "STT,Nội dung,Lĩnh vực,Ngày tiếp nhận\n";

    private final int port;
    private final Visitor lan;

    ImportPagesTest(@Value("${local.server.port}") int port) {
        this.port = port;
        this.lan = Visitor.signedIn("lan", port);
    }

    private HttpResponse<String> sent(String text) {
        return lan.upload(PETITIONS, PETITIONS, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(HttpResponse<String> page) {
        return page.uri().getPath();
    }

    @Test
    void a_right_table_is_imported_with_one_press_of_a_button() throws IOException {
        byte[] workbook = TestWorkbook.of("Tổng hợp", rows -> {
            rows.row("TỔNG HỢP KIẾN NGHỊ CỬ TRI");
            rows.row("STT", "Nội dung kiến nghị", "Ghi chú");
            rows.row("A-1", "Đề nghị nâng cấp đường liên xã Nam Cường.", "");
            rows.row("A-2", "Đề nghị xây mới trạm y tế xã Đồng Lạc.", "gấp");
        });

        HttpResponse<String> preview = lan.upload(PETITIONS, PETITIONS, workbook);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(path(preview)).startsWith(PETITIONS + "/previews/");
        assertThat(preview.body())
                .contains("2 dòng: 2 sẽ được tiếp nhận, 0 có lỗi, 0 đã có trong sổ.")
                .contains("trang tính “Tổng hợp”", "Nhập 2 dòng", "Không nhận ra nên bỏ qua", "Ghi chú")
                .contains("id=\"row-3\"")
                .doesNotContain("Chỉ nhập");
        assertThat(lan.get(path(preview) + "?lang=en").body()).contains("Import 2 rows");
        lan.get(path(preview) + "?lang=vi");

        HttpResponse<String> result = lan.post(path(preview), path(preview), "");

        assertThat(path(result)).startsWith(PETITIONS + "/results/");
        assertThat(result.body())
                .contains("Đã tiếp nhận 2 kiến nghị.")
                .contains("href=\"/sessions/bac-kan-x.9/transfer\"", "Chuyển kiến nghị")
                .contains("/register?sessionId=bac-kan-x.9");
        assertThat(lan.get(path(result)).body()).contains("Đã tiếp nhận 2 kiến nghị.");
    }

    @Test
    void a_second_press_shows_the_same_result_and_the_same_file_again_is_harmless() {
        String table = HEADING + "B-1,Đề nghị sửa cầu treo thôn Bản Chảy.,,\n";
        HttpResponse<String> preview = sent(table);
        HttpResponse<String> first = lan.post(path(preview), path(preview), "");
        HttpResponse<String> second = lan.post(PETITIONS, path(preview), "");

        assertThat(second.body()).contains("Đã tiếp nhận 1 kiến nghị.");
        assertThat(path(second)).isEqualTo(path(first));
        assertThat(path(lan.get(path(preview)))).isEqualTo(path(first));

        assertThat(sent(table).body())
                .contains("1 dòng: 0 sẽ được tiếp nhận, 0 có lỗi, 1 đã có trong sổ.")
                .contains("Không có dòng nào mới");
    }

    @Test
    void wrong_cells_are_marked_and_the_right_rows_can_be_imported_alone() {
        HttpResponse<String> preview = sent(HEADING
                + "C-1,Đề nghị kéo điện cho thôn Khuổi Vùa.,,1/7/2022\n"
                + "C-2,Đề nghị cấp nước sạch.,Lĩnh vực lạ,31/02/2022\n"
                + "C-3,,,\n");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("3 dòng: 1 sẽ được tiếp nhận, 2 có lỗi, 0 đã có trong sổ.")
                .contains("Cần chọn nghĩa của từ (1)", "Cần sửa (2)", "Dòng 3", "Dòng 4", "import-cell-wrong")
                .contains("Cần chọn nghĩa của từ này ở phần trên.", "trong tệp ghi: 31/02/2022")
                .contains("Ô này bắt buộc có nội dung.", "Chỉ nhập 1 dòng đúng", "Chọn tệp khác")
                .doesNotContain("Nhập 1 dòng");

        assertThat(path(lan.post(path(preview), path(preview), "")))
                .as("all or nothing is asked for, so nothing is recorded")
                .isEqualTo(path(preview));
        assertThat(lan.post(path(preview), path(preview), "partial=true").body())
                .contains("Đã tiếp nhận 1 kiến nghị.", "2 dòng có lỗi, chưa được nhập.", "Các dòng chưa được nhập (2)");
    }

    @Test
    void near_repetitions_are_shown_with_a_link_to_the_other_row() {
        String text = "Đề nghị sớm đầu tư nâng cấp tuyến đường từ trung tâm xã đi thôn Nà Mèo";

        assertThat(sent(HEADING + "D-1," + text + ".,,\nD-2," + text + " nhé.,,\n")
                        .body())
                .contains("Nghi trùng (1)", "href=\"#row-2\"", "dòng 2 (kiến nghị số D-1)", "Nhập 2 dòng");
    }

    @Test
    void rows_that_are_like_petitions_of_the_term_show_them_with_their_answers_before_they_are_imported() {
        HttpResponse<String> preview = sent(HEADING + "M-1,Đề nghị nạo vét mương.,,\nM-2,Đề nghị xây chợ xã.,,\n");

        assertThat(preview.body())
                .contains("1 dòng có kiến nghị tương tự", "Kiến nghị tương tự trong nhiệm kỳ: 3")
                .contains("href=\"/petitions/m2\"", "Số 12/STC ngày 20/01/2022", "Nhập 2 dòng")
                .doesNotContain("Nghi trùng");
    }

    @Test
    void many_suspected_duplicates_stand_behind_the_table() {
        String text = "Đề nghị sớm đầu tư nâng cấp tuyến đường từ trung tâm xã đi thôn Nà Mèo";
        StringBuilder table = new StringBuilder(HEADING);
        for (int i = 1; i <= 7; i++) {
            table.append("Q-%d,%s.,,%n".formatted(i, text));
        }

        String page = sent(table.toString()).body();

        assertThat(page).contains("href=\"#duplicates\"", "Nghi trùng (6)");
        assertThat(page.indexOf("id=\"duplicates\"")).isGreaterThan(page.indexOf("id=\"row-8\""));
    }

    @Test
    void what_is_no_such_table_comes_back_with_a_sentence_in_the_form() {
        assertThat(lan.upload(PETITIONS, PETITIONS).body()).contains("Chưa chọn tệp.", "name=\"file\"");
        assertThat(lan.upload(PETITIONS, PETITIONS, new byte[] {1}, new byte[] {2})
                        .body())
                .contains("Mỗi lần chỉ nhập một tệp", "name=\"file\"");
        assertThat(sent("").body()).contains("Tệp không có dòng nào");
        assertThat(sent("Một,Hai\n1,2\n").body())
                .contains("Bảng thiếu cột bắt buộc “Số TT”", "Bảng thiếu cột bắt buộc “Nội dung kiến nghị”");
        HttpResponse<String> damaged =
                lan.upload(PETITIONS, PETITIONS, "PK\3\4 no workbook".getBytes(StandardCharsets.UTF_8));
        assertThat(damaged.statusCode()).isGreaterThanOrEqualTo(400).isLessThan(500);
        assertThat(damaged.body()).contains("alert-danger", "name=\"file\"");
    }

    @Test
    void a_file_that_is_too_large_comes_back_with_a_sentence_in_the_form() {
        HttpResponse<String> answer = lan.upload(PETITIONS, PETITIONS, new byte[51 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp lớn hơn 50 MB", "name=\"file\"");
    }

    @Test
    void nobody_sees_the_file_of_another() {
        HttpResponse<String> preview = sent(HEADING + "E-1,Chỉ Lan thấy.,,\n");
        Visitor minh = Visitor.signedIn("minh", port);

        HttpResponse<String> seen = minh.get(path(preview));
        assertThat(seen.statusCode()).isEqualTo(404);
        assertThat(seen.body()).contains("Tệp này không còn được giữ").doesNotContain("Chỉ Lan thấy");
        assertThat(minh.post(PETITIONS, path(preview), "").statusCode()).isEqualTo(404);
        assertThat(minh.get(path(preview).replace("previews", "results")).body())
                .doesNotContain("bảng.csv");
    }

    @Test
    void what_is_written_in_cells_is_shown_as_text() {
        HttpResponse<String> preview = sent("STT,Nội dung,Loại,<b>lạ</b>\n"
                + "F-1,<script>alert(1)</script> ${1111*9} [[${1111*9}]] {0},,\n"
                + "F-2,\"=cmd|' /C calc'!A0\",<img src=x> {0} ${1111*9},\n");

        assertThat(preview.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${1111*9} [[${1111*9}]] {0}")
                .contains("&lt;img src=x&gt; {0} ${1111*9}", "&lt;b&gt;lạ&lt;/b&gt;", "=cmd|")
                .doesNotContain("<script>alert", "<img", " 9999");
    }

    @Test
    void an_assignment_of_an_unknown_petition_is_told_in_words() {
        HttpResponse<String> preview = lan.upload(
                ASSIGNMENTS, ASSIGNMENTS, "STT,Cơ quan chủ trì\nkhong-co,so-gtvt\n".getBytes(StandardCharsets.UTF_8));

        assertThat(preview.body())
                .contains("1 dòng: 0 sẽ được ghi nhận, 1 có lỗi", "Kỳ họp này không có kiến nghị mang số như vậy");
    }

    @Test
    void the_template_is_an_empty_workbook_that_can_be_filled_in_and_read() throws IOException {
        assertThat(lan.get(PETITIONS + "/template.xlsx").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"mau-bang-kien-nghi.xlsx\"");
        for (TableKind kind : TableKind.values()) {
            try (XSSFWorkbook workbook =
                    new XSSFWorkbook(new ByteArrayInputStream(TemplateWorkbook.of(kind, "Bảng", OPENS)))) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
                assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
                assertThat(workbook.getSheetAt(0).getRow(0).iterator())
                        .toIterable()
                        .hasSameSizeAs(kind.columns())
                        .allMatch(cell -> cell.getCellType() == CellType.STRING);
            }
        }
        assertThat(lan.upload(PETITIONS, PETITIONS, TemplateWorkbook.of(TableKind.PETITIONS, "Bảng", OPENS))
                        .body())
                .contains("0 dòng: 0 sẽ được tiếp nhận");
    }
}
