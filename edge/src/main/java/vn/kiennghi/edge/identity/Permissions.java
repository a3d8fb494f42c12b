package vn.kiennghi.edge.identity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.ScopedCommand;

/**
 * What a user may be offered. It reads what the command side reads, but decides nothing: whoever sends a command all the same
 * is refused there (R34).
 */
@Component
public class Permissions {
    private final boolean adminActsInEveryRole;

    Permissions(@Value("${kiennghi.admin-all-roles:false}") boolean adminActsInEveryRole) {
        this.adminActsInEveryRole = adminActsInEveryRole;
    }

    /** Returns whether one of the user's roles in the council allows commands of the type. */
    public boolean may(SignedIn user, Class<? extends ScopedCommand> command, String councilId) {
        return holds(user, command, grant -> grant.countsIn(councilId));
    }

    /** Returns whether one of the user's roles in whatever council allows commands of the type. */
    public boolean mayAnywhere(SignedIn user, Class<? extends ScopedCommand> command) {
        return holds(user, command, grant -> true);
    }

    /** Returns the agencies of the council for which the user may act in role AGENCY. */
    public List<String> agenciesOf(SignedIn user, String councilId) {
        return user.grants().stream()
                .filter(grant -> grant.role() == Role.AGENCY && grant.countsIn(councilId))
                .map(Grant::agencyId)
                .flatMap(id -> id == null ? Stream.empty() : Stream.of(id))
                .distinct()
                .toList();
    }

    private boolean holds(SignedIn user, Class<? extends ScopedCommand> command, Predicate<Grant> where) {
        AllowedTo allowed = command.getAnnotation(AllowedTo.class);
        List<Role> roles = allowed == null ? List.of() : Arrays.asList(allowed.value());
        return user.grants().stream()
                .filter(where)
                .map(Grant::role)
                .anyMatch(role ->
                        roles.contains(role) || (role == Role.ADMIN && adminActsInEveryRole && !roles.isEmpty()));
    }
}
