package vn.kiennghi.edge.page.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.TermView;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 3);

    @Test
    void the_most_fitting_term_is_the_latest_begun_else_the_first_to_come() {
        TermOfCouncil past = term("x", 2016);
        TermOfCouncil running = term("y", 2021);
        TermOfCouncil next = term("z", 2026);
        assertThat(Terms.mostFitting(List.of(next, running, past), TODAY)).contains(running);
        assertThat(Terms.mostFitting(List.of(next), TODAY)).contains(next);
        assertThat(Terms.mostFitting(List.of(), TODAY)).isEmpty();
    }

    private static TermOfCouncil term(String id, int year) {
        return new TermOfCouncil(
                new CouncilView("c", "HĐND", Level.PROVINCE, null, LocalDate.EPOCH, null, null, List.of()),
                new TermView(id, "c", "X", LocalDate.of(year, 6, 1), LocalDate.of(year + 5, 5, 31), List.of()));
    }
}
