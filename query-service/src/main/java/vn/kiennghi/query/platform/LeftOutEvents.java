package vn.kiennghi.query.platform;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.kiennghi.api.deadletter.DiscardedLetter;

/** The events that no document reflects because an operator discarded them. */
final class LeftOutEvents {
    /** Nothing was discarded. */
    static final LeftOutEvents NONE = new LeftOutEvents(List::of);

    private final Supplier<List<DiscardedLetter>> discarded;

    /** @param discarded what was discarded of the projections' letters; asked only where events are missing */
    LeftOutEvents(Supplier<List<DiscardedLetter>> discarded) {
        this.discarded = discarded;
    }

    /** Returns whether the events between the two numbers, both excluded, were all discarded; id: without its kind. */
    boolean areAllBetween(String id, long before, long after) {
        Set<Long> numbers = discarded.get().stream()
                .filter(letter -> letter.sequence().endsWith(":" + id))
                .map(DiscardedLetter::number)
                .collect(Collectors.toSet());
        return LongStream.range(before + 1, after).allMatch(numbers::contains);
    }
}
