package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the trial run asks for is answered: if not, starts would silently be slower. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WarmUpTest {
    private static final int ALL_CALLS_AND_MANY_PAGES = 20;
    private static final int ROUNDS = 3;
    private static final int ANSWERS_OF_A_ROUND = 6;

    @Test
    void the_trial_run_sees_what_browsers_and_programs_ask_first() {
        WarmUp.Answered answered = WarmUp.run(ROUNDS);
        assertThat(answered.first()).isGreaterThan(ALL_CALLS_AND_MANY_PAGES);
        assertThat(answered.work()).isEqualTo(ROUNDS * ANSWERS_OF_A_ROUND);
    }
}
