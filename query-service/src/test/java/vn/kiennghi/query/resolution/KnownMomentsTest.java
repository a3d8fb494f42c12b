package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Questions that are answered at once: others record and are answered before each reads the record, and before it is told how much it may tell. */
class KnownMomentsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.500Z");
    private static final int STEPS = 30;
    private static final int DEEPEST = 3;

    @Property(tries = 400)
    void whoever_is_answered_meanwhile_the_same_question_has_the_same_answer(@ForAll long seed) {
        new Askers(new Random(seed)).ask();
    }

    private static final class Askers {
        private final Random random;
        private final KnownMoments moments = new KnownMoments(new AnsweredInMemory(), Clock.fixed(NOW, ZoneOffset.UTC));
        private final Map<Instant, Instant> answers = new HashMap<>();
        /** The moment of the last event; the next one gets a later one. */
        private Instant end = NOW.minusSeconds(60);

        Askers(Random random) {
            this.random = random;
        }

        void ask() {
            for (int step = 0; step < STEPS; step++) {
                something(DEEPEST);
            }
            Map.copyOf(answers)
                    .forEach((asked, told) -> assertThat(told(asked, 0).until())
                            .as("known at %s", asked)
                            .isEqualTo(told));
        }

        private void something(int deep) {
            switch (random.nextInt(3)) {
                case 0 -> end = end.plus(1 + random.nextInt(9_000), ChronoUnit.MICROS);
                case 1 -> noted(told(null, deep));
                default -> noted(told(end.plus(random.nextInt(20_000) - 10_000, ChronoUnit.MICROS), deep));
            }
        }

        private Known told(@Nullable Instant asked, int deep) {
            return moments.answered(asked, upTo -> {
                meanwhile(deep);
                Instant read = end;
                meanwhile(deep);
                return upTo.apply(read);
            });
        }

        private void meanwhile(int deep) {
            for (int things = deep == 0 ? 0 : random.nextInt(3); things > 0; things--) {
                something(deep - 1);
            }
        }

        private void noted(Known known) {
            Instant before = answers.putIfAbsent(known.toAskAgain(), known.until());
            if (before != null) {
                assertThat(known.until()).as("known at %s", known.toAskAgain()).isEqualTo(before);
            }
        }
    }
}
