package vn.kiennghi.front.api.user;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.front.api.ApiV1;
import vn.kiennghi.front.api.Listing;
import vn.kiennghi.front.api.NewId;
import vn.kiennghi.front.body.GivenId;
import vn.kiennghi.front.body.JsonBody;
import vn.kiennghi.front.body.Secret;
import vn.kiennghi.front.identity.Account;
import vn.kiennghi.front.identity.Accounts;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemCode;

/** Accounts. Passwords are taken and never given. */
@ApiV1
class UserController {
    private final Accounts accounts;
    private final UserRules rules;

    UserController(Accounts accounts, UserRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /**
     * @param password required for a new account; absent: keep the present one
     */
    @JsonBody
    record UserBody(@Secret @Nullable String password, List<RoleBody> roles) {}

    /**
     * @param councilId the council in which the role counts; absent: everywhere
     * @param agencyId the agency for which role AGENCY counts
     */
    record RoleBody(
            Role role,
            @GivenId @Nullable String councilId,
            @GivenId @Nullable String agencyId) {
        Grant grant() {
            return new Grant(role, councilId, agencyId);
        }

        static RoleBody of(Grant grant) {
            return new RoleBody(grant.role(), grant.councilId(), grant.agencyId());
        }
    }

    /** An account without its password. */
    record UserView(String name, List<RoleBody> roles) {
        static UserView of(Account account) {
            return new UserView(
                    account.name(), account.grants().stream().map(RoleBody::of).toList());
        }
    }

    @PutMapping(path = "/users/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UserView> put(
            @PathVariable String name, @RequestBody UserBody body, @AuthenticationPrincipal SignedIn user) {
        rules.requireAdmin(user);
        if (!Accounts.isName(name)) {
            throw NewId.invalid("name", Accounts.NAME, name);
        }
        List<Grant> grants = body.roles().stream().map(RoleBody::grant).toList();
        rules.check(body.password(), grants);
        rules.requireAdminOfAll(user, accounts.find(name), grants);
        boolean isNew = accounts.put(name, body.password(), grants);
        UserView view = UserView.of(accounts.find(name).orElseThrow());
        return isNew
                ? ResponseEntity.created(URI.create("/api/v1/users/" + name)).body(view)
                : ResponseEntity.ok(view);
    }

    @GetMapping("/users")
    Listing<UserView> all(@AuthenticationPrincipal SignedIn user) {
        rules.requireAdmin(user);
        return new Listing<>(accounts.all().stream().map(UserView::of).toList());
    }

    @GetMapping("/users/{name}")
    UserView one(@PathVariable String name, @AuthenticationPrincipal SignedIn user) {
        rules.requireAdmin(user);
        return accounts.find(name)
                .map(UserView::of)
                .orElseThrow(
                        () -> Problem.of(ProblemCode.UNKNOWN_USER, null, name).asException());
    }
}
