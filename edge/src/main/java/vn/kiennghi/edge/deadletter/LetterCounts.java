package vn.kiennghi.edge.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.MessageFailed;
import vn.kiennghi.messaging.outage.TryAgain;

/** How many sequences wait, for the navigation of every administrator's page: asked for anew only every few seconds. */
@Component
public class LetterCounts {
    private static final Duration OLDEST = Duration.ofSeconds(10);

    private final OperatedLetters letters;
    private final Clock clock;
    private final Map<LetterKeeper, Integer> known = new HashMap<>();
    private Instant askedAt = Instant.MIN;

    LetterCounts(OperatedLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** Returns the number of waiting sequences of all keepers that answer. */
    public synchronized int waiting() {
        Instant now = clock.instant();
        if (askedAt.equals(Instant.MIN) || Duration.between(askedAt, now).compareTo(OLDEST) > 0) {
            askedAt = now;
            for (LetterKeeper keeper : LetterKeeper.ALL) {
                ask(keeper).ifPresent(number -> known.put(keeper, number));
            }
        }
        return known.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Has the next page ask anew, because something was done. */
    public synchronized void changed() {
        askedAt = Instant.MIN;
    }

    private Optional<Integer> ask(LetterKeeper keeper) {
        try {
            return Optional.of(letters.of(keeper).waiting().size());
        } catch (TryAgain | CannotRecord | MessageFailed nobodyKnows) {
            return Optional.empty();
        }
    }
}
