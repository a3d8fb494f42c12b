package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemException;

class LettersOfTablesTest {
    private final List<Fault> warnings = new ArrayList<>();

    private List<TableRow> rows(String table) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        TableReader.read(
                TestWorkbook.file("a", table.getBytes(StandardCharsets.UTF_8)),
                TableForm.PETITIONS,
                warnings::add,
                rows::add);
        return rows;
    }

    @Test
    void a_table_in_an_older_coding_is_read_with_its_heading_and_each_row_is_told() throws IOException {
        List<TableRow> rows = rows("STT,Néi dung kiÕn nghÞ,LÜnh vùc\n1,Söa ®­êng liªn x·,Giao th«ng\n2,plain,Y te\n");

        assertThat(rows.getFirst().raw("content")).isEqualTo("Sửa đường liên xã");
        assertThat(rows.getFirst().raw("field")).isEqualTo("Giao thông");
        assertThat(warnings).extracting(Fault::code).containsExactly("LETTERS_RESTORED");
        assertThat(warnings.getFirst().row()).isEqualTo(2);
        assertThat(warnings.getFirst().expected()).isEqualTo("TCVN3 (ABC)");
        assertThat(warnings.getFirst().found()).isEqualTo("1 | Sửa đường liên xã | Giao thông");
    }

    @Test
    void a_row_or_a_heading_whose_letters_are_lost_is_refused_in_those_words() throws IOException {
        TableRow row = rows("STT,Nội dung\n1,C? tri ki?n ngh? s?a ???ng\n").getFirst();

        assertThat(row.lines("content")).isNull();
        assertThat(row.faults()).extracting(Fault::code).containsExactly("LETTERS_LOST");
        assertThat(catchThrowableOfType(ProblemException.class, () -> rows("S? TT,N?i dung ki?n ngh?\n1,a\n"))
                        .problem()
                        .fault()
                        .code())
                .isEqualTo("LETTERS_LOST");
    }
}
