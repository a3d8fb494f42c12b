package vn.kiennghi.query.resolution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.query.resolution.AnsweredMoments.Mark;

/**
 * Decides of what a question is answered that asks for what was known at a moment (R17), so that the same question has the same answer
 * for ever. That is so by itself where the record has gone past that moment: nothing comes before what is there. Where it has not, what is just being recorded may
 * still bear an earlier time; then it is kept up to where the answer went.
 */
@Component
class KnownMoments {
    private static final Logger LOG = LoggerFactory.getLogger(KnownMoments.class);
    private static final int MILLISECOND = 1_000_000;
    private static final int MOST_ATTEMPTS = 100;

    private final AnsweredMoments answered;
    private final Clock clock;

    KnownMoments(AnsweredMoments answered, Clock clock) {
        this.answered = answered;
        this.clock = clock;
    }

    /**
     * Answers a question.
     *
     * @param asked the moment asked for; null, or one that is still to come: all that is known now
     * @param question reads a state of the record as it is now, asks with the moment up to which that state has everything of how much
     *     it is to tell, and answers; it may be asked again
     * @throws QueryExecutionException with {@link Unavailable} if others are answered all the time
     */
    <T> T answered(@Nullable Instant asked, Function<Function<Instant, Known>, T> question) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            // First this: what was answered until now, the state that is read now has all of.
            Optional<Mark> last = answered.last();
            try {
                return question.apply(end -> known(asked, last, end));
            } catch (OthersAnswered again) {
                LOG.debug("another question was answered meanwhile", again);
            }
        }
        throw new QueryExecutionException(
                "others are answered all the time", null, new Unavailable("answered moments"));
    }

    private Known known(@Nullable Instant asked, Optional<Mark> before, Instant end) {
        Optional<Mark> last = before.map(mark -> closed(mark, end));
        if (asked == null || asked.isAfter(clock.instant())) {
            return now(last, end);
        }
        Instant whole = wholly(asked);
        if (last.isPresent() && !whole.isAfter(last.get().asked())) {
            Instant reached = answered.firstFor(whole).map(Mark::reached).orElseThrow(OthersAnswered::new);
            return new Known(whole.isBefore(reached) ? whole : reached, asked);
        }
        if (whole.isAfter(end)) {
            throw opened(last, whole);
        }
        return sure(new Known(whole, asked), last);
    }

    /** The moment of the last event is one that only later ones are after, unless a question was answered for it before it came. */
    private Known now(Optional<Mark> last, Instant end) {
        if (last.isEmpty() || last.get().asked().isBefore(end)) {
            return sure(new Known(end, exactly(end)), last);
        }
        Instant asked = last.get().asked();
        if (end.equals(last.get().reached())) {
            return new Known(end, exactly(asked));
        }
        throw opened(last, asked.plus(1, ChronoUnit.MICROS));
    }

    /** The state up to the end was read after the mark was seen, and so has all that anybody was told without a mark before. */
    private Mark closed(Mark mark, Instant end) {
        return mark.reached() != null
                ? mark
                : new Mark(mark.number(), mark.asked(), answered.close(mark.number(), end));
    }

    /**
     * A mark is opened before the state is read up to which it goes. Nobody who answers without a mark can then have told more than that
     * state has, see {@link #sure}.
     */
    private OthersAnswered opened(Optional<Mark> last, Instant moment) {
        answered.open(number(last) + 1, moment);
        return new OthersAnswered();
    }

    /** What is told without a mark was read before the next mark was opened, or is read again. */
    private Known sure(Known known, Optional<Mark> last) {
        if (number(answered.last()) != number(last)) {
            throw new OthersAnswered();
        }
        return known;
    }

    private static long number(Optional<Mark> mark) {
        return mark.map(Mark::number).orElse(0L);
    }

    /** What was known of the marks when the question began is known no more. */
    private static final class OthersAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OthersAnswered() {
            super("", null, false, false);
        }
    }

    /** Times of events are told in milliseconds: who asks for one means all that happened in it. What is finer is meant as it is. */
    private static Instant wholly(Instant asked) {
        Instant micros = asked.truncatedTo(ChronoUnit.MICROS);
        return asked.getNano() % MILLISECOND == 0 ? micros.plus(999, ChronoUnit.MICROS) : micros;
    }

    /** A nanosecond more tells a moment of the record that ends with a whole millisecond from that millisecond. */
    private static Instant exactly(Instant moment) {
        return moment.getNano() % MILLISECOND == 0 && !moment.equals(Instant.MIN) ? moment.plusNanos(1) : moment;
    }
}
