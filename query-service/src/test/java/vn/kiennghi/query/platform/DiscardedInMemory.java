package vn.kiennghi.query.platform;

import java.util.ArrayList;
import java.util.List;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;

/** What was discarded, for as long as a test runs. */
final class DiscardedInMemory implements DiscardedLetters {
    private final List<DiscardedLetter> kept = new ArrayList<>();

    @Override
    public synchronized void keep(DiscardedLetter letter) {
        kept.removeIf(other ->
                other.eventId().equals(letter.eventId()) && other.processor().equals(letter.processor()));
        kept.addFirst(letter);
    }

    @Override
    public synchronized List<DiscardedLetter> of(String processor) {
        return kept.stream()
                .filter(letter -> letter.processor().equals(processor))
                .toList();
    }
}
