package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.document.DocumentInUse;
import vn.kiennghi.api.document.DocumentKind;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.edge.platform.problem.Fault;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContradictionsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 8, 20);

    @Test
    void rows_that_say_different_things_of_one_petition_are_told_with_the_columns_that_differ() {
        RowsSeen seen = new RowsSeen("lead_agency", "due_on");
        seen.see(row(2), List.of("KN-1", FIRST), new RowsSeen.Said().of("lead_agency", "sxd"));
        seen.see(
                row(3),
                List.of("KN-1", FIRST),
                new RowsSeen.Said().of("lead_agency", "stc").of("due_on", SECOND));
        seen.see(row(4), List.of("KN-1", SECOND), new RowsSeen.Said().of("lead_agency", "stc"));
        seen.see(row(5), List.of("KN-1", FIRST), new RowsSeen.Said().of("lead_agency", "sxd"));

        assertThat(told(seen.warnings())).containsExactly("3:lead_agency:ROWS_CONTRADICT:2:lead_agency, due_on");
    }

    @Test
    void a_number_with_two_dates_in_a_table_is_told_whatever_dash_is_written() {
        DocumentsSeen seen = new DocumentsSeen(DocumentKind.ANSWER, recorded());
        seen.see(row(2), "16/SXD-VP", FIRST);
        seen.see(row(3), "16/SXD\u2011VP", SECOND);
        seen.see(row(4), "16/SXD-VP", FIRST);

        assertThat(told(seen.warnings())).containsExactly("3:document_number:DOCUMENT_REUSED:2026-08-01:2026-08-20");
    }

    @Test
    void a_number_that_the_record_uses_with_another_date_is_told_once() {
        DocumentsSeen seen = new DocumentsSeen(
                DocumentKind.ANSWER, recorded(new DocumentInUse("16/SXD", DocumentKind.ANSWER, FIRST)));
        seen.see(row(2), "16/SXD", SECOND);
        seen.see(row(3), "16/SXD", SECOND);
        seen.see(row(4), "17/SXD", SECOND);

        assertThat(told(seen.warnings())).containsExactly("2:document_number:DOCUMENT_REUSED:2026-08-01:2026-08-20");
    }

    @Test
    void the_same_document_again_is_no_contradiction_but_another_use_of_it_is() {
        DocumentsSeen again = new DocumentsSeen(
                DocumentKind.ANSWER, recorded(new DocumentInUse("16/SXD", DocumentKind.ANSWER, FIRST)));
        DocumentsSeen other = new DocumentsSeen(
                DocumentKind.ANSWER, recorded(new DocumentInUse("16/SXD", DocumentKind.TRANSFER, FIRST)));
        again.see(row(2), "16/SXD", FIRST);
        other.see(row(2), "16/SXD", FIRST);

        assertThat(again.warnings()).isEmpty();
        assertThat(told(other.warnings())).containsExactly("2:document_number:DOCUMENT_OF_OTHER_KIND:TRANSFER:16/SXD");
    }

    private static TableRow row(int number) {
        return new TableRow(number, Map.of());
    }

    private static List<String> told(List<Fault> warnings) {
        return warnings.stream()
                .map(fault -> fault.row() + ":" + fault.field() + ":" + fault.code() + ":" + fault.expected() + ":"
                        + fault.found())
                .toList();
    }

    private static RecordedBefore recorded(DocumentInUse... uses) {
        return new RecordedBefore() {
            @Override
            public KnownReferences references() {
                return new KnownReferences(SessionId.parse("x-1.5").orElseThrow(), Map.of());
            }

            @Override
            public List<DocumentInUse> documents(Collection<String> numbers) {
                return List.of(uses);
            }
        };
    }
}
