package vn.kiennghi.edge.body.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.Secret;
import vn.kiennghi.edge.identity.AccountChange;
import vn.kiennghi.edge.identity.AccountState;

/**
 * What is said of an account.
 *
 * @param password required for a new account; absent: keep the present one. Its user must change it before anything else
 * @param fullName the person's name; absent: as before
 * @param post the person's post; absent: as before
 * @param state whether the user may sign in; absent: as before
 */
@JsonBody
public record UserBody(
        @Secret @Nullable String password,
        List<RoleBody> roles,
        @Nullable String fullName,
        @Nullable String post,
        @Nullable AccountState state) {

    /** Returns the roles as they are kept. */
    public List<Grant> grants() {
        return roles.stream().map(RoleBody::grant).toList();
    }

    /** Returns the names of the user, which do not fit for a password. */
    public List<String> names(String signInName) {
        return fullName == null ? List.of(signInName) : List.of(signInName, fullName);
    }

    /** Returns what is to be made of the account. */
    public AccountChange change() {
        return new AccountChange(password, grants(), fullName, post, state);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "UserBody" + roles;
    }
}
