package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.platform.problem.Fault;

class TableReaderTest {
    private final List<Fault> warnings = new ArrayList<>();

    private List<TableRow> rows(String text) throws IOException {
        UploadedFile file = new UploadedFile() {
            @Override
            public String name() {
                return "a.csv";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
        List<TableRow> rows = new ArrayList<>();
        TableReader.read(file, TableForm.PETITIONS, warnings::add, rows::add);
        return rows;
    }

    @Test
    void a_line_break_within_a_cell_does_not_count_as_a_row_but_a_blank_row_does() throws IOException {
        List<TableRow> rows = rows("reference,content\n1,\"a\nb\nc\"\n\n,\n2,d\n");

        assertThat(rows).extracting(TableRow::number).containsExactly(2, 5);
        assertThat(rows.getFirst().raw("content")).isEqualTo("a\nb\nc");
    }

    @Test
    void the_separator_is_the_one_of_the_heading_outside_its_quotes() throws IOException {
        assertThat(rows("\"Số, mã; TT\";STT;Nội dung\nx;1;a,b,c\n").getFirst().raw("content"))
                .isEqualTo("a,b,c");
        assertThat(rows("reference,content\n1;2,a\n").getFirst().raw("reference"))
                .isEqualTo("1;2");
    }

    @Test
    void tabs_and_bars_are_separators_too_even_below_a_title_that_has_others() throws IOException {
        for (String separator : List.of("\t", "|", ";", ",")) {
            String heading = "STT*Nội dung*Tổ\n1*a*b\n".replace("*", separator);

            assertThat(rows(heading).getFirst().raw("group")).isEqualTo("b");
            assertThat(rows("Danh sách, kèm; theo: | a, b; c, d\n\n" + heading)
                            .getFirst()
                            .raw("group"))
                    .isEqualTo("b");
        }
    }

    @Test
    void what_keeps_a_program_from_making_a_number_of_a_cell_is_no_part_of_it() throws IOException {
        List<TableRow> rows = rows("STT,Nội dung\n\"=\"\"001\"\"\",'quoted' words\n'002,'-a\n'+3,=1+1\n");

        assertThat(rows).extracting(row -> row.raw("reference")).containsExactly("001", "002", "+3");
        assertThat(rows).extracting(row -> row.raw("content")).containsExactly("'quoted' words", "-a", "=1+1");
    }

    @Test
    void missing_cells_at_the_end_are_absent_and_blank_cells_too_many_do_no_harm() throws IOException {
        List<TableRow> rows = rows("reference,content,field\n1,a\n2,b,,,\n3,c,,x\n");

        assertThat(rows.get(0).has("field")).isFalse();
        assertThat(rows.get(1).faults()).isEmpty();
        assertThat(rows.get(2).faults()).extracting(Fault::code).containsExactly("TOO_MANY_CELLS");
    }

    @Test
    void headings_are_recognised_whatever_their_case_diacritics_and_punctuation() throws IOException {
        TableRow row =
                rows("  SO TT ,NỘI DUNG KIẾN NGHỊ,linh vuc,Địa bàn / Nơi tiếp xúc,Tổ đại biểu:,received on\n1,a,b,c,d,e\n")
                        .getFirst();

        assertThat(row.raw("field")).isEqualTo("b");
        assertThat(row.raw("place")).isEqualTo("c");
        assertThat(row.raw("group")).isEqualTo("d");
        assertThat(row.raw("received_on")).isEqualTo("e");
        assertThat(warnings).isEmpty();
    }

    @Test
    void the_contracts_own_column_names_are_recognised_in_every_table() {
        for (TableForm form : List.of(TableForm.PETITIONS, TableForm.ASSIGNMENTS, TableForm.ANSWERS)) {
            for (Column column : form.columns()) {
                assertThat(form.named(column.name())).contains(column);
                for (String heading : column.headings()) {
                    assertThat(form.named(heading)).as(heading).contains(column);
                }
            }
        }
    }

    @Test
    void blank_rows_before_the_heading_are_passed_over() throws IOException {
        assertThat(rows("\n,,\nreference,content\n1,a").getFirst().number()).isEqualTo(2);
    }

    @Test
    void classic_mac_line_ends_are_understood() throws IOException {
        assertThat(rows("reference,content\r1,a\r2,b\r")).hasSize(2);
    }

    @Test
    void cells_are_in_one_unicode_form() throws IOException {
        assertThat(rows("reference,content\n1,e\u0302\u0301\n").getFirst().raw("content"))
                .isEqualTo("ế");
    }
}
