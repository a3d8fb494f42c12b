package vn.kiennghi.edge.securitylog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiennghi.api.identity.Grant;

/**
 * One entry of the security log.
 *
 * @param at when it happened, to the millisecond; of what was counted for a while, the last time
 * @param event what happened
 * @param account the account to which it happened; empty where there is none, since what was typed in the place of a name may be a password
 * @param origin who did it, and from where
 * @param councils the councils in which the account held roles then, before or after it; whoever may read one of them may read the entry
 */
public record SecurityEntry(Instant at, SecurityEvent event, String account, Origin origin, Set<String> councils) {
    /** Cuts the moment to what is kept of it. */
    public SecurityEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        councils = Set.copyOf(councils);
    }

    /** Returns the councils that the roles name; one that counts in every council names none. */
    public static Set<String> councilsOf(Stream<Grant> grants) {
        return grants.map(Grant::councilId).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
