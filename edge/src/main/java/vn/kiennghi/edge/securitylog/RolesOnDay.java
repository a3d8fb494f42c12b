package vn.kiennghi.edge.securitylog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.securitylog.SecurityEvent.OfRoles;

/** Who held which role in a span of time, told from the entries about roles alone. */
public final class RolesOnDay {
    private final Instant begin;
    /** Roles that are held at present, by account. */
    private final Map<String, Map<Grant, Held>> open = new TreeMap<>();

    private final Map<String, List<Held>> ended = new TreeMap<>();

    private RolesOnDay(Instant begin) {
        this.begin = begin;
    }

    /**
     * A role that was held.
     *
     * @param from when it was given, be it long before
     * @param until when it was taken; null: it was held to the end of the span
     * @param how by what it was given: {@code LOG_BEGUN} where it was held since a time that nobody wrote down
     */
    public record Held(Grant grant, Instant from, @Nullable Instant until, SecurityEventKind how) {}

    /**
     * An account with the roles that it held at any time of the span.
     *
     * @param account sign-in name
     * @param roles by the moment at which they were given
     */
    public record OfAccount(String account, List<Held> roles) {}

    /**
     * Returns the accounts that held roles, by name.
     *
     * @param changes the entries about roles before the end of the span, in the order in which they were added
     * @param begin the first moment of the span
     * @param shown which roles are of interest
     */
    public static List<OfAccount> of(List<SecurityEntry> changes, Instant begin, Predicate<Grant> shown) {
        RolesOnDay roles = new RolesOnDay(begin);
        for (SecurityEntry entry : changes) {
            if (entry.event() instanceof OfRoles change) {
                roles.take(entry, change);
            }
        }
        return roles.told(shown);
    }

    private void take(SecurityEntry entry, OfRoles change) {
        Map<Grant, Held> held = open.computeIfAbsent(entry.account(), _ -> new LinkedHashMap<>());
        for (Grant taken : held.keySet().stream()
                .filter(grant -> !change.after().contains(grant))
                .toList()) {
            Held before = held.remove(taken);
            if (before != null && entry.at().isAfter(begin)) {
                ended.computeIfAbsent(entry.account(), _ -> new ArrayList<>())
                        .add(new Held(taken, before.from(), entry.at(), before.how()));
            }
        }
        change.after()
                .forEach(grant -> held.computeIfAbsent(grant, _ -> new Held(grant, entry.at(), null, change.kind())));
    }

    private List<OfAccount> told(Predicate<Grant> shown) {
        Map<String, List<Held>> all = new TreeMap<>();
        ended.forEach((account, held) ->
                all.computeIfAbsent(account, _ -> new ArrayList<>()).addAll(held));
        open.forEach((account, held) ->
                all.computeIfAbsent(account, _ -> new ArrayList<>()).addAll(held.values()));
        return all.entrySet().stream()
                .map(account -> new OfAccount(
                        account.getKey(),
                        account.getValue().stream()
                                .filter(held -> shown.test(held.grant()))
                                .sorted(Comparator.comparing(Held::from))
                                .toList()))
                .filter(account -> !account.roles().isEmpty())
                .toList();
    }
}
