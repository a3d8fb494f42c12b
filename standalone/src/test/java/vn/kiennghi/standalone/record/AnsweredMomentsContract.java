package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
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

    private void answered(Mark mark) {
        moments().open(mark.number(), mark.asked());
        assertThat(moments().close(mark.number(), Objects.requireNonNull(mark.reached())))
                .isEqualTo(mark.reached());
    }

    @Test
    void a_mark_is_found_again_for_its_moment_and_for_those_before() {
        Mark first = new Mark(1, minute(1), END);
        Mark second = new Mark(2, minute(3), LATER_END);
        answered(first);
        answered(second);

        assertThat(moments().last()).contains(second);
        assertThat(moments().firstFor(minute(0))).contains(first);
        assertThat(moments().firstFor(minute(1))).contains(first);
        assertThat(moments().firstFor(minute(1).plusNanos(1_000))).contains(second);
        assertThat(moments().firstFor(minute(3).plusNanos(1_000))).isEmpty();
    }

    @Test
    void a_number_is_given_once() {
        moments().open(1, minute(1));
        moments().open(1, minute(2));

        assertThat(moments().last()).contains(new Mark(1, minute(1), null));
    }

    @Test
    void who_closes_a_mark_first_says_how_far_the_record_had_come() {
        moments().open(1, minute(1));

        assertThat(moments().firstFor(minute(1))).contains(new Mark(1, minute(1), null));
        assertThat(moments().close(1, END)).isEqualTo(END);
        assertThat(moments().close(1, LATER_END)).isEqualTo(END);
        assertThat(moments().last()).contains(new Mark(1, minute(1), END));
    }
}
