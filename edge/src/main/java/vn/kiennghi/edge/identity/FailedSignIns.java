package vn.kiennghi.edge.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignInFailed;

/**
 * Counts tries to sign in that fail, so that nobody without an account can fill the disk with entries. The first of an hour for an account from an address is
 * an entry at once; the further ones are one entry at the end of the hour, or before a right password. All names without an account are one. Where more
 * than {@value #MOST_ADDRESSES} such pairs fail within an hour, the tries from further addresses are counted together, for each account.
 */
final class FailedSignIns {
    /** How long tries are counted together. */
    static final Duration PERIOD = Duration.ofHours(1);
    /** Pairs of an account and an address that are told apart. */
    static final int MOST_ADDRESSES = 100;

    /** By the begin of the period, the oldest first. Guarded by this. */
    private final Map<Pair, Counted> counted = new LinkedHashMap<>();

    /** An account, or none, and the network from which somebody tries. */
    private record Pair(String account, String network) {}

    /**
     * What was counted and is no entry yet.
     *
     * @param begin of the period
     * @param origin from where the first try of the period came
     * @param since when the first of those came that are no entry yet
     * @param last when the last one came
     */
    private record Counted(
            Instant begin,
            Origin origin,
            Set<String> councils,
            int times,
            int notLookedAt,
            Instant since,
            Instant last) {

        Counted with(boolean lookedAt, Instant now) {
            return new Counted(
                    begin,
                    origin,
                    councils,
                    times + 1,
                    notLookedAt + (lookedAt ? 0 : 1),
                    times == 0 ? now : since,
                    now);
        }
    }

    /**
     * Counts a try.
     *
     * @param account sign-in name of an account; empty for all names that are none
     * @param councils in which the account holds roles
     * @param network of the address, see {@code PasswordCheck}
     * @param lookedAt whether the password was looked at
     * @return what is to be kept at once
     */
    synchronized List<SecurityEntry> count(
            String account, Set<String> councils, String network, Origin origin, boolean lookedAt, Instant now) {
        List<SecurityEntry> entries = new ArrayList<>(over(now));
        Pair pair = new Pair(account, network);
        if (!counted.containsKey(pair) && counted.size() >= MOST_ADDRESSES) {
            pair = new Pair(account, Origin.MANY_ADDRESSES);
        }
        Counted before = counted.get(pair);
        if (before != null) {
            counted.put(pair, before.with(lookedAt, now));
            return entries;
        }
        Origin of = pair.network().equals(Origin.MANY_ADDRESSES)
                ? new Origin(origin.by(), Origin.MANY_ADDRESSES, origin.way())
                : origin;
        counted.put(pair, new Counted(now, of, councils, 0, 0, now, now));
        entries.add(new SecurityEntry(now, new SignInFailed(1, lookedAt ? 0 : 1, now), account, of, councils));
        return entries;
    }

    /** Ends the counting for the account and the network, because its password was right now; returns what is to be kept. */
    synchronized List<SecurityEntry> endOf(String account, String network) {
        Counted before = counted.remove(new Pair(account, network));
        return before == null ? List.of() : entry(account, before).stream().toList();
    }

    /** Ends the periods that are over; returns what is to be kept. */
    synchronized List<SecurityEntry> over(Instant now) {
        List<SecurityEntry> entries = new ArrayList<>();
        Iterator<Map.Entry<Pair, Counted>> all = counted.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Pair, Counted> next = all.next();
            if (now.isBefore(next.getValue().begin().plus(PERIOD))) {
                break;
            }
            entry(next.getKey().account(), next.getValue()).ifPresent(entries::add);
            all.remove();
        }
        return entries;
    }

    /** Ends all periods; returns what is to be kept. */
    synchronized List<SecurityEntry> all() {
        List<SecurityEntry> entries = new ArrayList<>();
        counted.forEach((pair, tries) -> entry(pair.account(), tries).ifPresent(entries::add));
        counted.clear();
        return entries;
    }

    private static Optional<SecurityEntry> entry(String account, Counted tries) {
        return tries.times() == 0
                ? Optional.empty()
                : Optional.of(new SecurityEntry(
                        tries.last(),
                        new SignInFailed(tries.times(), tries.notLookedAt(), tries.since()),
                        account,
                        tries.origin(),
                        tries.councils()));
    }
}
