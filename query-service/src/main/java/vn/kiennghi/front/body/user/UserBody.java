package vn.kiennghi.front.body.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.front.body.JsonBody;
import vn.kiennghi.front.body.Secret;

/**
 * What is said of an account.
 *
 * @param password required for a new account; absent: keep the present one
 */
@JsonBody
public record UserBody(@Secret @Nullable String password, List<RoleBody> roles) {

    /** Returns the roles as they are kept. */
    public List<Grant> grants() {
        return roles.stream().map(RoleBody::grant).toList();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "UserBody" + roles;
    }
}
