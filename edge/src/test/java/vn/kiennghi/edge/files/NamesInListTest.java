package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesInListTest {
    private static final String CULTURE = "Sở Văn hóa, Thể thao và Du lịch";

    private final NamesInList list = new NamesInList(Set.of(CULTURE, "Sở Xây dựng", "Sở Y tế", "Sở Văn hóa")::contains);

    @Test
    void a_comma_and_the_word_for_and_can_belong_to_a_name_or_part_two() {
        assertThat(list.in(CULTURE)).containsExactly(CULTURE);
        assertThat(list.in(CULTURE + ", Sở Xây dựng")).containsExactly(CULTURE, "Sở Xây dựng");
        assertThat(list.in("Sở Xây dựng, " + CULTURE + " và Sở Y tế"))
                .containsExactly("Sở Xây dựng", CULTURE, "Sở Y tế");
        assertThat(list.in("Sở Văn hóa, Sở Y tế")).containsExactly("Sở Văn hóa", "Sở Y tế");
    }

    @Test
    void semicolons_bars_and_line_ends_part_names() {
        assertThat(list.in("Sở Y tế; Sở Xây dựng|" + CULTURE)).containsExactly("Sở Y tế", "Sở Xây dựng", CULTURE);
        assertThat(list.in("- Sở Y tế\n- Sở Xây dựng\r\n")).containsExactly("Sở Y tế", "Sở Xây dựng");
        assertThat(list.in("1. Sở Y tế\n2. " + CULTURE)).containsExactly("Sở Y tế", CULTURE);
    }

    @Test
    void what_is_no_list_of_known_names_stays_together_line_by_line() {
        assertThat(list.in("Sở Xây dựng, Sở Lạ")).containsExactly("Sở Xây dựng, Sở Lạ");
        assertThat(list.in("Sở Lạ\nSở Y tế")).containsExactly("Sở Lạ", "Sở Y tế");
    }
}
