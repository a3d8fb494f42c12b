package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
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
    public synchronized void open(long number, Instant asked) {
        marks.putIfAbsent(number, new Mark(number, asked, null));
    }

    @Override
    public synchronized Instant close(long number, Instant reached) {
        Mark closed = marks.computeIfPresent(
                number, (_, mark) -> mark.reached() == null ? new Mark(number, mark.asked(), reached) : mark);
        return Objects.requireNonNull(Objects.requireNonNull(closed).reached());
    }
}
