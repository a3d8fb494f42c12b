package vn.kiennghi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.BasedOn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BasedOnTest {
    @Test
    void versions_come_back_as_they_were_written() {
        Map<String, Long> versions = Map.of("abc", 0L, "b2", 12L, "c", BasedOn.NOTHING_SEEN);

        assertThat(BasedOn.written(versions)).isEqualTo("abc:0 b2:12 c:-1");
        assertThat(BasedOn.read(BasedOn.written(versions))).isEqualTo(versions);
        assertThat(BasedOn.read(BasedOn.written(Map.of()))).isEmpty();
    }

    @Test
    void what_says_no_version_is_passed_over_and_of_two_the_older_one_counts() {
        assertThat(BasedOn.read(" a:3\n a:2  b:x :4 <c>:1 d:-2 e:99999999999999999999 null"))
                .containsExactly(Map.entry("a", 2L));
    }
}
