package vn.kiennghi.edge.body.user;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.body.GivenId;

/**
 * A role that an account is to hold.
 *
 * @param councilId the council in which the role counts; absent: everywhere
 * @param agencyId the agency for which role AGENCY counts
 */
public record RoleBody(
        Role role,
        @GivenId @Nullable String councilId,
        @GivenId @Nullable String agencyId) {

    /** Returns the role as it is kept. */
    public Grant grant() {
        return new Grant(role, councilId, agencyId);
    }

    /** Returns a role that is kept as it is shown. */
    public static RoleBody of(Grant grant) {
        return new RoleBody(grant.role(), grant.councilId(), grant.agencyId());
    }
}
