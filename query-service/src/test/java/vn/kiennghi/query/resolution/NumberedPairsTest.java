package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Pairs are numbered in the order in which they came, however many they are. */
class NumberedPairsTest {
    @Property(tries = 100)
    void each_pair_has_a_number_of_its_own_and_keeps_it(@ForAll long seed) {
        Random random = new Random(seed);
        int most = 1 + random.nextInt(60);
        NumberedPairs pairs = new NumberedPairs();
        Map<List<Integer>, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < 3_000; i++) {
            int first = random.nextInt(most);
            // Also -1, for what is missing.
            int second = random.nextInt(most) - 1;
            int number = expected.computeIfAbsent(List.of(first, second), pair -> expected.size());

            assertThat(pairs.numberOf(first, second)).isEqualTo(number);
        }
        assertThat(pairs.size()).isEqualTo(expected.size());
        expected.forEach((pair, number) -> {
            assertThat(pairs.first(number)).isEqualTo(pair.getFirst());
            assertThat(pairs.second(number)).isEqualTo(pair.getLast());
        });
    }
}
