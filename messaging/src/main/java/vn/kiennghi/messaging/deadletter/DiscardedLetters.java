package vn.kiennghi.messaging.deadletter;

import java.util.List;
import vn.kiennghi.api.deadletter.DiscardedLetter;

/** Keeps what was discarded, by whom and why. It is not made from the log, so it lies where accounts and tokens lie. */
public interface DiscardedLetters {
    /** Keeps what is discarded; the same event of the same processor again takes the place of what was kept before. */
    void keep(DiscardedLetter letter);

    /** Returns what that processor's operators discarded, the last first. */
    List<DiscardedLetter> of(String processor);
}
