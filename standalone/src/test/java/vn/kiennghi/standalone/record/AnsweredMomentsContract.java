package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.kiennghi.query.resolution.AnsweredMoments;
import vn.kiennghi.query.resolution.AnsweredMoments.Mark;

/** What whoever keeps the answered moments promises, wherever they lie. */
abstract class AnsweredMomentsContract {
    private static final Instant END = Instant.parse("2026-11-30T08:00:00.000001Z");
    private static final Instant LATER_END = Instant.parse("2026-11-30T08:02:00Z");

    /** Returns where they lie, anew: another node, or the next start. */
    abstract AnsweredMoments moments();

    private static Instant minute(int minute) {
        return Instant.parse("2026-11-30T08:00:00.123456Z").plusSeconds(60L * minute);
    }

    @Test
    void nothing_was_answered_at_first() {
        assertThat(moments().last()).isEmpty();
        assertThat(moments().firstFor(minute(0))).isEmpty();
    }

    @Test
    void a_mark_is_found_again_for_its_moment_and_for_those_before() {
        Mark first = new Mark(1, minute(1), END);
        Mark second = new Mark(2, minute(3), LATER_END);
        assertThat(moments().keep(first)).isTrue();
        assertThat(moments().keep(second)).isTrue();

        assertThat(moments().last()).contains(second);
        assertThat(moments().firstFor(minute(0))).contains(first);
        assertThat(moments().firstFor(minute(1))).contains(first);
        assertThat(moments().firstFor(minute(1).plusNanos(1_000))).contains(second);
        assertThat(moments().firstFor(minute(3).plusNanos(1_000))).isEmpty();
    }

    @Test
    void a_number_is_given_once() {
        assertThat(moments().keep(new Mark(1, minute(1), END))).isTrue();

        assertThat(moments().keep(new Mark(1, minute(2), LATER_END))).isFalse();
        assertThat(moments().last()).contains(new Mark(1, minute(1), END));
    }

    @Test
    void of_marks_with_the_same_end_the_last_says_all() {
        moments().keep(new Mark(1, minute(1), END));
        moments().keep(new Mark(2, minute(2), END));

        assertThat(moments().firstFor(minute(1)).orElseThrow().reached()).isEqualTo(END);
        assertThat(moments().last()).contains(new Mark(2, minute(2), END));
        assertThat(moments().keep(new Mark(3, minute(4), LATER_END))).isTrue();
        assertThat(moments().firstFor(minute(1))).contains(new Mark(2, minute(2), END));
    }
}
