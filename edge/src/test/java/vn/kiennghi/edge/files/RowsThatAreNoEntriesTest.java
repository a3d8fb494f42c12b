package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.edge.platform.problem.Fault;

/** What a table holds beside its entries is passed over and told; it neither becomes an entry nor makes the file fail. */
class RowsThatAreNoEntriesTest {
    private final List<Fault> warnings = new ArrayList<>();

    private List<TableRow> rows(TableForm form, byte[] file) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        TableReader.read(TestWorkbook.file("a", file), form, warnings::add, rows::add);
        return rows;
    }

    private List<TableRow> rows(Consumer<TestWorkbook> rows) throws IOException {
        return rows(TableForm.PETITIONS, TestWorkbook.of("a", rows));
    }

    private List<TableRow> csv(String text) throws IOException {
        return rows(TableForm.PETITIONS, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> references(List<TableRow> rows) {
        return rows.stream().map(row -> String.valueOf(row.raw("reference"))).toList();
    }

    private List<Integer> passedOver() {
        assertThat(warnings).extracting(Fault::code).containsOnly("ROW_PASSED_OVER");
        return warnings.stream().map(Fault::row).toList();
    }

    /** Reported as tabulapdf/tabula#562. */
    @Test
    void the_heading_that_each_page_repeats_is_no_entry() throws IOException {
        List<TableRow> rows =
                csv("STT;Nội dung kiến nghị\n1;a\nstt;NỘI DUNG  KIẾN NGHỊ\n2;b\nSTT;Nội dung kiến nghị\n");

        assertThat(references(rows)).containsExactly("1", "2");
        assertThat(passedOver()).containsExactly(3, 5);
    }

    /** Reported as tabulapdf/tabula-java#186. */
    @Test
    void neither_are_its_second_line_the_count_of_columns_and_the_title_of_a_further_table() throws IOException {
        List<TableRow> rows = rows(TableForm.ASSIGNMENTS, TestWorkbook.of("a", sheet -> {
            for (int page = 0; page < 2; page++) {
                sheet.row("STT", "Cơ quan", "", "Hạn");
                sheet.row("", "Chủ trì", "Phối hợp");
                sheet.row("(1)", "(2)", "(3)", "(4)");
                sheet.row("K" + page, "Sở Y tế", "Sở Xây dựng", "1/8/2026");
                sheet.row("Trang 1/2");
                sheet.row("Phụ lục hai");
            }
        }));

        assertThat(references(rows)).containsExactly("K0", "K1");
        assertThat(rows.getLast().raw("lead_agency")).isEqualTo("Sở Y tế");
        assertThat(passedOver()).containsExactlyInAnyOrder(5, 6, 7, 8, 9, 11, 12);
    }

    @Test
    void a_further_table_whose_columns_stand_otherwise_is_read_by_its_own_heading() throws IOException {
        List<TableRow> rows = csv("STT,Nội dung,Địa bàn\n1,a,Xã A\nDANH SÁCH HAI,,\nSTT,Địa bàn,Nội dung\n2,Xã B,b\n");

        assertThat(references(rows)).containsExactly("1", "2");
        assertThat(rows.getLast().raw("place")).isEqualTo("Xã B");
        assertThat(rows.getLast().raw("content")).isEqualTo("b");
    }

    @Test
    void a_column_of_a_further_table_that_nobody_knows_is_told() throws IOException {
        csv("STT,Nội dung,Địa bàn\n1,a,Xã A\nSTT,Địa bàn,Nội dung,Ghi chú riêng\n2,Xã B,b,quan trọng\n");

        assertThat(warnings).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo("UNKNOWN_COLUMN");
            assertThat(warning.found()).isEqualTo("Ghi chú riêng");
            assertThat(warning.row()).isEqualTo(3);
        });
    }

    @Test
    void a_heading_of_three_lines_leaves_no_entry_behind() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("TT", "Nội dung kiến nghị", "Lĩnh vực", "");
            sheet.row("", "", "Kinh tế", "Văn hóa");
            sheet.row();
            sheet.row("1", "a", "x");
            sheet.merge("A1:A3");
            sheet.merge("B1:B3");
            sheet.merge("C1:D1");
        });

        assertThat(references(rows)).containsExactly("1");
    }

    /** Reported as esqLABS/esqlabsR#1191. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "3.", "03", "(3)", "3)"})
    void a_row_with_nothing_but_its_printed_number_is_no_entry(String number) throws IOException {
        List<TableRow> rows = csv("STT,Nội dung,Lĩnh vực\n1,a,\n" + number + ",,\n4,b,\n5,…,-\n…,...,….\n");

        assertThat(references(rows)).containsExactly("1", "4");
        assertThat(passedOver()).containsExactly(3, 5, 6);
    }

    @Test
    void a_number_with_anything_beside_it_is_an_entry_that_lacks_something() throws IOException {
        assertThat(references(csv("STT,Nội dung,Lĩnh vực\n1,,Y tế\nKN-2,,\n3,?a,\n")))
                .containsExactly("1", "KN-2", "3");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cộng,,12",
                ",Tổng cộng: 12 kiến nghị,",
                "Cộng I,,5",
                "Tổng (I+II),,7",
                "Lũy kế,,7",
                "Cộng mang sang,,",
                ",Mang sang trang sau,",
                "Trang 2,,",
                "Page 2 of 3,,"
            })
    void totals_and_ends_of_pages_are_no_entries_wherever_they_stand(String line) throws IOException {
        assertThat(references(csv("STT,Nội dung,Số lượng\n1,a,\n" + line + "\n2,b,\n")))
                .containsExactly("1", "2");
        assertThat(warnings).extracting(Fault::code).contains("ROW_PASSED_OVER");
    }

    @Test
    void an_entry_that_only_begins_like_a_heading_or_a_total_is_one() throws IOException {
        List<TableRow> rows = csv("STT,Nội dung\n1,Nội dung kiến nghị của cử tri về cầu\n2,Cộng đồng dân cư đề nghị\n"
                + "3,Tổng hợp\n4,Nội dung\n");

        assertThat(references(rows)).containsExactly("1", "2", "3", "4");
        assertThat(warnings).isEmpty();
    }
}
