package vn.kiennghi.service.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;

/**
 * Separation of duties (R34): who may send which command; pure.
 *
 * @param adminActsInEveryRole whether an ADMIN may act in the place of every role, which the record then says
 */
record Duties(boolean adminActsInEveryRole) {

    /**
     * Returns the role by which the grants allow the command, or nothing if they do not.
     *
     * @param allowed the command type's annotation
     * @param council the council concerned
     * @param agencies the agencies in whose name the command speaks
     */
    Optional<Permission> permit(AllowedTo allowed, List<Grant> grants, String council, List<String> agencies) {
        List<Grant> here =
                grants.stream().filter(grant -> grant.countsIn(council)).toList();
        for (Role role : allowed.value()) {
            if (role == Role.AGENCY ? speaksForAll(here, agencies) : holds(here, role)) {
                return Optional.of(new Permission(role, null));
            }
        }
        boolean somebodyIs = allowed.value().length > 0;
        return adminActsInEveryRole && somebodyIs && holds(here, Role.ADMIN)
                ? Optional.of(new Permission(Role.ADMIN, allowed.value()[0]))
                : Optional.empty();
    }

    /**
     * Returns the role by which the grants allow to send such a command at all. Who only asks speaks in no agency's name, so an
     * agency may ask for itself.
     */
    Optional<Permission> permitAsking(AllowedTo allowed, List<Grant> grants, String council) {
        List<String> own = grants.stream()
                .filter(grant -> grant.role() == Role.AGENCY && grant.countsIn(council))
                .flatMap(grant -> Stream.ofNullable(grant.agencyId()))
                .toList();
        return permit(allowed, grants, council, own);
    }

    private static boolean holds(List<Grant> grants, Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    private static boolean speaksForAll(List<Grant> grants, List<String> agencies) {
        return !agencies.isEmpty()
                && agencies.stream()
                        .allMatch(agency -> grants.stream()
                                .anyMatch(grant -> grant.role() == Role.AGENCY && agency.equals(grant.agencyId())));
    }

    static String names(AllowedTo allowed) {
        return String.join(", ", Arrays.stream(allowed.value()).map(Role::name).toList());
    }

    /**
     * @param role the role that allows it
     * @param inPlaceOf the role in whose place an ADMIN acts; null where he acts as himself
     */
    record Permission(Role role, @Nullable Role inPlaceOf) {}
}
