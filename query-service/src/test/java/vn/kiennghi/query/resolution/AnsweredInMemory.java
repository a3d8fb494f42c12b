package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What was answered, for as long as a test runs. */
public final class AnsweredInMemory implements AnsweredMoments {
    private final NavigableMap<Long, Mark> marks = new TreeMap<>();

    @Override
    public synchronized Optional<Mark> last() {
        return Optional.ofNullable(marks.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized Optional<Mark> firstFor(Instant asked) {
        return marks.values().stream()
                .filter(mark -> !mark.asked().isBefore(asked))
                .findFirst();
    }

    @Override
    public synchronized boolean keep(Mark mark) {
        boolean kept = marks.putIfAbsent(mark.number(), mark) == null;
        if (kept) {
            marks.headMap(mark.number())
                    .values()
                    .removeIf(earlier -> earlier.reached().equals(mark.reached()));
        }
        return kept;
    }
}
