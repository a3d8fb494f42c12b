package vn.kiennghi.service.transfer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** When what failed is tried again: after two seconds, then each time after twice as long, at most every ten minutes. */
final class Attempts {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Map<String, Failed> failed = new HashMap<>();

    /** Forgets all but these. */
    void keep(Collection<String> ids) {
        failed.keySet().retainAll(ids);
    }

    /** Returns whether it never failed or has waited long enough at that moment, in nanoseconds. */
    boolean isDue(String id, long now) {
        Failed before = failed.get(id);
        return before == null || now - before.at() >= before.pause().toNanos();
    }

    /** Returns how often it failed in a row. */
    int failures(String id) {
        Failed before = failed.get(id);
        return before == null ? 0 : before.times();
    }

    void succeeded(String id) {
        failed.remove(id);
    }

    /** Notes that it failed at that moment, in nanoseconds; returns how long it is left alone now. */
    Duration failed(String id, long now) {
        Failed before = failed.get(id);
        Failed again = before == null
                ? new Failed(1, now, FIRST_WAIT)
                : new Failed(before.times() + 1, now, longer(before.pause()));
        failed.put(id, again);
        return again.pause();
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private record Failed(int times, long at, Duration pause) {}
}
