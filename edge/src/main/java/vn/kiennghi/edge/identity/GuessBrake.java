package vn.kiennghi.edge.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody has to wait before the next password is looked at. It counts wrong ones for a name from an address, so that
 * neither an office that shares one address nor the owner of a name that others guess at is locked out. The first few cost
 * nothing, each further one doubles the wait. An address with very many wrong ones, for whatever names, has fewer for nothing.
 */
final class GuessBrake {
    /** Wrong passwords that cost nothing. */
    static final int FREE = 5;
    /** Wrong passwords of one address after which only one costs nothing. */
    static final int MANY_OF_ADDRESS = 60;
    /** The first wait. */
    static final Duration FIRST = Duration.ofSeconds(5);
    /** No wait is longer. */
    static final Duration LONGEST = Duration.ofMinutes(15);
    /** Wrong passwords count for so long after the last one. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST = 20_000;
    /** No account has that name: stands for all names of an address. */
    private static final String ANY = "";

    private final Clock clock;
    /** In the order of the last wrong password, so that the oldest makes room. Guarded by this. */
    private final Map<Guesser, Tries> wrong = new LinkedHashMap<>();
    /** In the order of the last right password. Guarded by this. */
    private final Set<Guesser> known = new LinkedHashSet<>();

    /** Who guesses at what. */
    private record Guesser(String name, String address) {}

    /** Wrong passwords so far. */
    private record Tries(int count, Instant last, Instant waitUntil) {}

    GuessBrake(Clock clock) {
        this.clock = clock;
    }

    /** Returns how long to wait before a password for the name is looked at; zero: not at all. */
    synchronized Duration waitFor(String name, String address) {
        Tries tries = present(new Guesser(name, address));
        Instant now = clock.instant();
        return tries == null || !now.isBefore(tries.waitUntil())
                ? Duration.ZERO
                : Duration.between(now, tries.waitUntil());
    }

    /**
     * Takes note of a wrong password.
     *
     * @return whether it is the one with which waiting begins, for the name or for the address
     */
    synchronized boolean failed(String name, String address) {
        int ofAddress = count(new Guesser(ANY, address), Integer.MAX_VALUE);
        int ofName = count(new Guesser(name, address), ofAddress > MANY_OF_ADDRESS ? 1 : FREE);
        return ofName == FREE || ofAddress == MANY_OF_ADDRESS + 1;
    }

    /** Takes note of a right password: the wrong ones before it are forgotten. */
    synchronized void succeeded(String name, String address) {
        Guesser owner = new Guesser(name, address);
        wrong.remove(owner);
        known.remove(owner);
        if (known.size() >= MOST) {
            known.remove(known.iterator().next());
        }
        known.add(owner);
    }

    /** Returns whether a right password for the name came from the address before, as far as is remembered. */
    synchronized boolean knows(String name, String address) {
        return known.contains(new Guesser(name, address));
    }

    private int count(Guesser guesser, int free) {
        Instant now = clock.instant();
        Tries before = present(guesser);
        int count = before == null ? 1 : before.count() + 1;
        wrong.remove(guesser);
        makeRoom(now);
        wrong.put(guesser, new Tries(count, now, now.plus(pause(count - free))));
        return count;
    }

    private static Duration pause(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        // Ten doublings are beyond the longest wait.
        Duration pause = FIRST.multipliedBy(1L << Math.min(beyondFree, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private @Nullable Tries present(Guesser guesser) {
        Tries tries = wrong.get(guesser);
        return tries == null || isForgotten(tries, clock.instant()) ? null : tries;
    }

    private void makeRoom(Instant now) {
        Iterator<Tries> oldest = wrong.values().iterator();
        while (oldest.hasNext() && (isForgotten(oldest.next(), now) || wrong.size() >= MOST)) {
            oldest.remove();
        }
    }

    private static boolean isForgotten(Tries tries, Instant now) {
        return !now.isBefore(tries.last().plus(REMEMBERED));
    }
}
