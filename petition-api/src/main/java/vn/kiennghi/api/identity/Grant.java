package vn.kiennghi.api.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A role that a user holds.
 *
 * @param role the role
 * @param councilId the council in which it counts; null: in every council of this installation
 * @param agencyId the agency for which role AGENCY counts
 */
public record Grant(
        Role role, @Nullable String councilId, @Nullable String agencyId) {

    /** Returns whether the role counts in the given council. */
    public boolean countsIn(String council) {
        return councilId == null || councilId.equals(council);
    }

    /** Returns the councils in which any of the grants counts; null: every one of the installation. */
    public static @Nullable Set<String> councilsOf(List<Grant> grants) {
        return grants.stream().anyMatch(grant -> grant.councilId() == null)
                ? null
                : grants.stream()
                        .map(Grant::councilId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the grants as one text for a message's metadata: {@code CLERK@bac-kan;AGENCY@bac-kan/so-y-te;ADMIN}. */
    public static String toText(List<Grant> grants) {
        return grants.stream().map(Grant::toText).collect(Collectors.joining(";"));
    }

    /** Reads what {@link #toText(List)} wrote. */
    public static List<Grant> fromText(String text) {
        return Arrays.stream(text.split(";", -1))
                .filter(part -> !part.isEmpty())
                .map(Grant::parse)
                .toList();
    }

    private String toText() {
        return role + (councilId == null ? "" : "@" + councilId + (agencyId == null ? "" : "/" + agencyId));
    }

    private static Grant parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return new Grant(Role.valueOf(text), null, null);
        }
        int slash = text.indexOf('/', at);
        String council = slash < 0 ? text.substring(at + 1) : text.substring(at + 1, slash);
        return new Grant(Role.valueOf(text.substring(0, at)), council, slash < 0 ? null : text.substring(slash + 1));
    }
}
