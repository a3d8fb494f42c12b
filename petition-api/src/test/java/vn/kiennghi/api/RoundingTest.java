package vn.kiennghi.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.resolution.Rounding;

/** R12 and R36: councils round differently and write a decimal comma. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundingTest {
    @Test
    void R36_a_percentage_has_a_decimal_comma() {
        assertThat(Rounding.DEFAULT.percentage(109, 139)).isEqualTo("78,4%");
    }

    @Test
    void R12_the_same_figures_are_written_as_each_council_rounds() {
        assertThat(rounded("TRUNCATE:2", 144, 202)).isEqualTo("71,28%");
        assertThat(rounded("HALF_UP:2", 144, 202)).isEqualTo("71,29%");
        assertThat(rounded("TRUNCATE:1", 8, 26)).isEqualTo("30,7%");
        assertThat(rounded("HALF_UP:0", 109, 139)).isEqualTo("78%");
        assertThat(rounded("TRUNCATE:0", 300, 522)).isEqualTo("57%");
    }

    @Test
    void a_rate_of_nothing_is_a_dash_and_not_zero() {
        assertThat(Rounding.DEFAULT.percentage(0, 0)).isEqualTo("–");
    }

    @Test
    void other_forms_are_not_a_rounding() {
        assertThat(Rounding.parse("HALF_UP:5")).isEmpty();
        assertThat(Rounding.parse("half_up:1")).isEmpty();
        assertThat(Rounding.parse("HALF_UP")).isEmpty();
    }

    private static String rounded(String rounding, int n, int d) {
        return Rounding.parse(rounding).orElseThrow().percentage(n, d);
    }
}
