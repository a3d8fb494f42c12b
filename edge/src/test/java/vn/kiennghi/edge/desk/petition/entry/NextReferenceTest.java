package vn.kiennghi.edge.desk.petition.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NextReferenceTest {
    @Test
    void is_one_more_than_the_highest_and_not_the_latest() {
        assertThat(NextReference.after(List.of("9", "10", "2"))).isEqualTo("11");
        assertThat(NextReference.after(List.of())).isEqualTo("1");
    }

    @Test
    void keeps_the_way_in_which_the_session_is_numbered() {
        assertThat(NextReference.after(List.of("K12-016", "K12-009", "5"))).isEqualTo("K12-017");
        assertThat(NextReference.after(List.of("099"))).isEqualTo("100");
    }

    @Test
    void is_left_to_people_where_there_are_no_numbers() {
        assertThat(NextReference.after(List.of("a", "b"))).isEmpty();
    }
}
