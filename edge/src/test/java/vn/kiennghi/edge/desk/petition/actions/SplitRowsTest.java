package vn.kiennghi.edge.desk.petition.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.page.form.FilledForm;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitRowsTest {
    private static final FilledForm EMPTY = FilledForm.empty("split");

    @Test
    void begin_with_two_numbered_after_the_petition() {
        FilledForm form = SplitRows.empty(EMPTY, "12");

        assertThat(SplitRows.count(form)).isEqualTo(2);
        assertThat(form.value("items[1].reference")).isEqualTo("12.2");
    }

    @Test
    void grow_by_one_and_keep_what_was_typed() {
        FilledForm form = SplitRows.oneMore(SplitRows.empty(EMPTY, "12").with("items[0].content", "Đường"), "12");

        assertThat(SplitRows.count(form)).isEqualTo(3);
        assertThat(form.value("items[0].content")).isEqualTo("Đường");
        assertThat(form.value("items[2].reference")).isEqualTo("12.3");
    }

    @Test
    void close_up_where_one_says_nothing() {
        FilledForm form = SplitRows.empty(EMPTY, "12")
                .with("items[2].content", "Trường")
                .with("items[2].reference", "12.3")
                .with("on", "05/07/2022");

        FilledForm closed = SplitRows.closedUp(form, "12");

        assertThat(SplitRows.count(closed)).isEqualTo(2);
        assertThat(closed.value("items[0].content")).isEqualTo("Trường");
        assertThat(closed.value("items[0].reference")).isEqualTo("12.3");
        assertThat(closed.value("on")).isEqualTo("05/07/2022");
        assertThat(SplitRows.filledIn(form)).accepts("items[2].reference", "on").rejects("items[0].reference");
    }

    @Test
    void are_not_as_many_as_somebody_makes_up() {
        assertThat(SplitRows.count(EMPTY.with("items[9999].content", "x"))).isEqualTo(100);
    }
}
