package vn.kiennghi.edge.securitylog.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.SignedIn;

/**
 * Somebody who may read the security log: an ADMIN or AUDITOR. Who is that in some councils alone reads what concerns accounts with roles in these, and is not
 * told which roles they hold elsewhere.
 *
 * @param councils the councils; null: the whole installation
 */
public record LogReader(@Nullable Set<String> councils) {
    private static final Set<Role> READERS = Set.of(Role.ADMIN, Role.AUDITOR);

    /** Returns what the user may read; nothing if he may not read the log. */
    public static Optional<LogReader> of(SignedIn user) {
        List<Grant> grants = user.grants().stream()
                .filter(grant -> READERS.contains(grant.role()))
                .toList();
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LogReader(Grant.councilsOf(grants)));
    }

    /** Returns whether the reader is told of that role. */
    public boolean isToldOf(Grant grant) {
        return councils == null || (grant.councilId() != null && councils.contains(grant.councilId()));
    }

    /** Returns those of the roles of which the reader is told. */
    public List<Grant> toldOf(List<Grant> grants) {
        return grants.stream().filter(this::isToldOf).toList();
    }
}
