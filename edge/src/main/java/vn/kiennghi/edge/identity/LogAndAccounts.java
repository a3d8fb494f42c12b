package vn.kiennghi.edge.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent.LogBegun;
import vn.kiennghi.edge.securitylog.SecurityEvent.OfRoles;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesFound;
import vn.kiennghi.edge.securitylog.SecurityLog;

/**
 * Compares the security log with the accounts at a start, before the start changes any. A log that knows no account begins with those that are there; later
 * on an account that holds other roles than the log says was changed behind its back, or a change was not made, and the log says so. An ended account
 * holds none. Passwords, names and locks are not compared: entries do not say what they are.
 */
public final class LogAndAccounts {
    private LogAndAccounts() {}

    /** Adds to the log what it lacks. Several nodes do it one after another, see {@link AccountStore#alone}. */
    public static void compare(AccountStore accounts, SecurityLog log, Clock clock) {
        Map<String, List<Grant>> present = new HashMap<>();
        accounts.all().forEach(account -> present.put(account.name(), held(account)));
        List<SecurityEntry> missing = missing(log.roleChanges(SecurityLog.END), present, clock.instant());
        if (!missing.isEmpty()) {
            log.append(missing);
        }
    }

    private static List<SecurityEntry> missing(
            List<SecurityEntry> known, Map<String, List<Grant>> present, Instant now) {
        Map<String, List<Grant>> told = new HashMap<>();
        for (SecurityEntry entry : known) {
            if (entry.event() instanceof OfRoles roles) {
                told.put(entry.account(), roles.after());
            }
        }
        SortedMap<String, List<Grant>> all = new TreeMap<>(present);
        told.keySet().forEach(name -> all.putIfAbsent(name, List.of()));
        List<SecurityEntry> missing = new ArrayList<>();
        all.forEach((name, grants) -> {
            List<Grant> before = told.getOrDefault(name, List.of());
            if (told.isEmpty()) {
                missing.add(entry(now, new LogBegun(grants), name));
            } else if (!told.containsKey(name) || !new HashSet<>(before).equals(new HashSet<>(grants))) {
                missing.add(entry(now, new RolesFound(before, grants), name));
            }
        });
        return missing;
    }

    /** An account that was ended keeps its roles for whoever looks it up, and holds none. */
    private static List<Grant> held(Account account) {
        return account.state() == AccountState.ENDED ? List.of() : account.grants();
    }

    private static SecurityEntry entry(Instant now, OfRoles event, String account) {
        return new SecurityEntry(
                now,
                event,
                account,
                Origin.ofSystem(),
                SecurityEntry.councilsOf(Stream.concat(event.before().stream(), event.after().stream())));
    }
}
