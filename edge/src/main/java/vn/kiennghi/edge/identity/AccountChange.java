package vn.kiennghi.edge.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;

/**
 * What an administrator makes of an account. What is absent stays as it is.
 *
 * @param password the new password
 * @param grants all roles that it is to hold
 * @param fullName the person's name; empty: none any more
 * @param post the person's post; empty: none any more
 * @param state whether its user may sign in
 */
public record AccountChange(
        @Nullable String password,
        @Nullable List<Grant> grants,
        @Nullable String fullName,
        @Nullable String post,
        @Nullable AccountState state) {

    /** Another password and nothing else. */
    public static AccountChange ofPassword(String password) {
        return new AccountChange(password, null, null, null, null);
    }

    /** Other roles and nothing else. */
    public static AccountChange ofGrants(List<Grant> grants) {
        return new AccountChange(null, grants, null, null, null);
    }

    /** Another state and nothing else. */
    public static AccountChange ofState(AccountState state) {
        return new AccountChange(null, null, null, null, state);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "AccountChange" + (grants == null ? "" : grants);
    }
}
