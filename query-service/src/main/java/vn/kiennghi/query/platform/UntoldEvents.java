package vn.kiennghi.query.platform;

import java.util.Set;

/**
 * Which events of one sequence the read models do not reflect, although they are recorded.
 *
 * @param waitsFrom number of the first event that waits as a dead letter; all behind it wait with it
 * @param leftOut numbers of those that an operator discarded since the read models were made
 */
public record UntoldEvents(long waitsFrom, Set<Long> leftOut) {
    /** All events are reflected, or will be at once. */
    public static final UntoldEvents NONE = new UntoldEvents(Long.MAX_VALUE, Set.of());

    /** Returns whether the event waits for an operator, or behind one that does. */
    public boolean waits(long number) {
        return number >= waitsFrom;
    }

    /** Returns whether an operator had the event left out. */
    public boolean isLeftOut(long number) {
        return leftOut.contains(number);
    }
}
