package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A cell counts for all rows that it is merged over, in whatever direction. */
class MergedCellsTest {
    private static List<TableRow> rows(Consumer<TestWorkbook> rows) throws IOException {
        List<TableRow> read = new ArrayList<>();
        TableReader.read(
                TestWorkbook.file("a", TestWorkbook.of("a", rows)), TableForm.PETITIONS, warning -> {}, read::add);
        return read;
    }

    private static List<String> column(String name, List<TableRow> rows) {
        return rows.stream().map(row -> String.valueOf(row.raw(name))).toList();
    }

    /** Reported as SpartnerNL/Laravel-Excel#2961. */
    @Test
    void a_block_counts_for_each_of_its_rows_in_its_first_column() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung", "Tổ đại biểu", "Địa bàn");
            sheet.row("1", "a", "Tổ 1");
            sheet.row("2", "b");
            sheet.row("3", "c");
            sheet.row("4", "d");
            sheet.merge("C2:D4");
        });

        assertThat(column("group", rows)).containsExactly("Tổ 1", "Tổ 1", "Tổ 1", "null");
        assertThat(column("place", rows)).containsOnly("null");
    }

    /** Reported as HXLStandard/hxl-proxy#378. */
    @Test
    void cells_merged_downwards_side_by_side_count_each_for_itself() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung", "Tổ", "Địa bàn");
            sheet.row("1", "a", "Tổ 1", "Xã A");
            sheet.row("2", "b");
            sheet.row("3", "c", "Tổ 2");
            sheet.merge("C2:C3");
            sheet.merge("D2:D4");
        });

        assertThat(column("group", rows)).containsExactly("Tổ 1", "Tổ 1", "Tổ 2");
        assertThat(column("place", rows)).containsExactly("Xã A", "Xã A", "Xã A");
    }

    @Test
    void an_error_in_merged_cells_is_told_for_each_of_their_rows() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung", "Tổ");
            sheet.row("1", "a").createCell(2).setCellErrorValue((byte) 23);
            sheet.row("2", "b");
            sheet.merge("C2:C3");
        });

        assertThat(rows).allSatisfy(row -> assertThat(row.faults()).hasSize(1));
    }

    @Test
    void what_stands_under_a_wide_heading_is_its_column_wherever_in_it_the_text_is() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung", "", "Địa bàn");
            sheet.row("1", "a", "", "Xã A");
            sheet.row("2", "", "b", "Xã B");
            sheet.row("3", "c", "d", "");
            sheet.merge("B1:C1");
            sheet.merge("B2:C2");
        });

        assertThat(column("content", rows)).containsExactly("a", "b", "c d");
        assertThat(column("place", rows)).containsExactly("Xã A", "Xã B", "null");
    }

    @Test
    void cells_of_an_entry_that_are_merged_to_the_right_count_once() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung", "Tổ", "Địa bàn");
            sheet.row("1", "a", "", "Xã A");
            sheet.merge("B2:C2");
        });

        assertThat(rows.getFirst().cells()).containsOnlyKeys("reference", "content", "place");
    }
}
