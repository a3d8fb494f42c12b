package vn.kiennghi.edge.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.kiennghi.api.council.AgencyReading;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.platform.Actor;

/**
 * The signed-in user, principal of the security context.
 *
 * @param name sign-in name
 * @param grants roles held at this request
 */
public record SignedIn(String name, List<Grant> grants) implements Actor, AuthenticatedPrincipal {
    @Override
    public String getName() {
        return name;
    }

    /** Returns whether the user may read what belongs to the council: any role in it suffices. */
    public boolean mayRead(String councilId) {
        return reader().isOf(councilId);
    }

    /** Returns the councils of which the user may read petitions and transfers; null: all. */
    public @Nullable Set<String> readableCouncils() {
        return reader().councils();
    }

    /** Returns whether the user administers the council; null: the whole installation. */
    public boolean administers(@Nullable String councilId) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == Role.ADMIN
                        && (grant.councilId() == null || grant.councilId().equals(councilId)));
    }

    /** Returns whether the user holds the role anywhere. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Returns whether of the council the user reads only what concerns his agencies, for words about it: nothing is decided by it. */
    public boolean readsOwnOnly(CouncilView council) {
        return council.agencyReading() == AgencyReading.OWN
                && mayRead(council.id())
                && !reader().isMoreThanAgencyOf(council.id());
    }

    private Reader reader() {
        return new Reader(name, grants);
    }
}
