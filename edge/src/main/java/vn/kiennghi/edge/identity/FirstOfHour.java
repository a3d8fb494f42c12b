package vn.kiennghi.edge.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the first use of an account from a network within an hour from the others: programs show their password at each request. */
final class FirstOfHour {
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST = 10_000;

    /** By their moment, the oldest first. Guarded by this. */
    private final Map<Use, Instant> first = new LinkedHashMap<>();

    private record Use(String account, String network) {}

    /** Returns whether there was none within the last hour, as far as is remembered. */
    synchronized boolean is(String account, String network, Instant now) {
        Iterator<Instant> oldest = first.values().iterator();
        while (oldest.hasNext()) {
            boolean over = !now.isBefore(oldest.next().plus(PERIOD));
            if (!over && first.size() < MOST) {
                break;
            }
            oldest.remove();
        }
        return first.putIfAbsent(new Use(account, network), now) == null;
    }
}
