package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.platform.problem.Fault;

/** Tables as offices lay them out; as text, since workbooks go the same way once their cells are read. */
class HeadingsAsWrittenTest {
    private final List<Fault> warnings = new ArrayList<>();
    private TableRead table = new TableRead(0, null, Map.of());

    private List<TableRow> rows(TableForm form, String text) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        table = TableReader.read(
                Path.of(System.getProperty("java.io.tmpdir")),
                TestWorkbook.file("a.csv", text.getBytes(StandardCharsets.UTF_8)),
                form,
                title -> Optional.of(title).filter("GIAO THÔNG"::equals).map(name -> "Giao thông"),
                warnings::add,
                rows::add);
        return rows;
    }

    private List<String> passedOver() {
        return warnings.stream()
                .map(warning -> warning.row() + ":" + warning.code() + ":" + warning.found())
                .toList();
    }

    @Test
    void titles_above_the_heading_are_passed_over_and_do_not_count_as_rows() throws IOException {
        List<TableRow> rows = rows(TableForm.PETITIONS, """
                HỘI ĐỒNG NHÂN DÂN TỈNH A;;;
                "TỔNG HỢP Ý KIẾN, KIẾN NGHỊ CỦA CỬ TRI";;;
                (Kèm theo Báo cáo ngày 12/11/2024);;;
                ;;;
                STT;Nội dung ý kiến, kiến nghị của cử tri;Nơi tiếp xúc;Ghi chú
                (1);(2);(3);(4)
                1;Sửa đường;Xã A;
                """);

        assertThat(table.firstRow()).isEqualTo(5);
        assertThat(rows).extracting(TableRow::number).containsExactly(3);
        assertThat(warnings).extracting(Fault::code).containsExactly("UNKNOWN_COLUMN");
    }

    @Test
    void commas_in_a_title_do_not_hide_that_semicolons_separate() throws IOException {
        assertThat(rows(TableForm.PETITIONS, "TỔNG HỢP Ý KIẾN, KIẾN NGHỊ\nSTT;Nội dung\n1;a,b\n")
                        .getFirst()
                        .raw("content"))
                .isEqualTo("a,b");
    }

    @Test
    void groups_of_columns_give_their_names_to_those_below() throws IOException {
        List<TableRow> rows = rows(TableForm.ANSWERS, """
                TT,Cơ quan,Văn bản trả lời,,,Kết quả (*),Nội dung trả lời
                ,,"Số, ký hiệu",Ngày,Người ký,,
                1,Sở A,5/SA,1/2/2024,Lan,Giải trình,Rõ
                """);

        assertThat(rows.getFirst().number()).isEqualTo(3);
        assertThat(rows.getFirst().cells())
                .containsEntry("document_number", "5/SA")
                .containsEntry("document_date", "1/2/2024")
                .containsEntry("signer", "Lan")
                .containsEntry("outcome", "Giải trình");
    }

    @Test
    void the_first_row_of_a_table_is_not_taken_for_a_second_line_of_its_heading() throws IOException {
        List<TableRow> rows = rows(TableForm.PETITIONS, "STT,Nội dung,Loại\n,Sửa đường,Kiến nghị\n2,b,Kiến nghị\n");

        assertThat(rows).extracting(TableRow::number).containsExactly(2, 3);
    }

    @Test
    void titles_of_sections_are_passed_over_and_stand_for_the_field_where_they_name_one() throws IOException {
        List<TableRow> rows = rows(TableForm.PETITIONS, """
                STT,Nội dung,Nơi tiếp xúc
                I. LĨNH VỰC GIAO THÔNG,,
                1,Sửa đường,Xã A
                II,VIỆC KHÁC CỦA TỈNH,
                2,Xây chợ,Xã B
                """);

        assertThat(rows).extracting(row -> row.raw("field")).containsExactly("Giao thông", null);
        assertThat(passedOver())
                .containsExactly(
                        "2:SECTION_AS_FIELD:I. LĨNH VỰC GIAO THÔNG", "4:ROW_PASSED_OVER:II | VIỆC KHÁC CỦA TỈNH");
    }

    @Test
    void a_column_for_the_field_goes_before_titles_of_sections() throws IOException {
        assertThat(rows(TableForm.PETITIONS, "STT,Nội dung,Lĩnh vực\nI. GIAO THÔNG,,\n1,a,\n")
                        .getFirst()
                        .has("field"))
                .isFalse();
    }

    @Test
    void totals_and_signatures_below_the_table_are_passed_over_by_name() throws IOException {
        List<TableRow> rows = rows(TableForm.PETITIONS, """
                STT,Nội dung,Nơi tiếp xúc
                1,Sửa đường,Xã A
                Tổng cộng: 01 kiến nghị,,
                ,,"A, ngày 12 tháng 11 năm 2024"
                ,NGƯỜI LẬP BIỂU,CHÁNH VĂN PHÒNG
                ,Trần Văn B,Lê Thị C
                """);

        assertThat(rows).hasSize(1);
        assertThat(passedOver())
                .containsExactlyInAnyOrder(
                        "3:ROW_PASSED_OVER:Tổng cộng: 01 kiến nghị",
                        "4:ROW_PASSED_OVER:A, ngày 12 tháng 11 năm 2024",
                        "5:ROW_PASSED_OVER:NGƯỜI LẬP BIỂU | CHÁNH VĂN PHÒNG",
                        "6:ROW_PASSED_OVER:Trần Văn B | Lê Thị C");
    }

    @Test
    void a_petition_without_its_number_is_no_signature_wherever_it_stands() throws IOException {
        List<TableRow> rows = rows(TableForm.PETITIONS, """
                STT,Nội dung
                1,a
                ,Tổng số vốn còn thiếu là lớn nên đề nghị tỉnh bố trí thêm
                2,b
                ,Sửa cầu
                """);

        assertThat(rows).extracting(TableRow::number).containsExactly(2, 3, 4, 5);
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_row_of_dots_below_the_heading_is_no_second_line_of_it() throws IOException {
        assertThat(rows(TableForm.PETITIONS, "STT,Nội dung\n,…\n2,b\n")).hasSize(1);
        assertThat(warnings).extracting(Fault::code).containsExactly("ROW_PASSED_OVER");
    }

    @Test
    void a_reference_alone_is_an_entry_that_lacks_its_content() throws IOException {
        assertThat(rows(TableForm.PETITIONS, "STT,Nội dung\nI-12,\nKN-AB,\n")).hasSize(2);
    }
}
