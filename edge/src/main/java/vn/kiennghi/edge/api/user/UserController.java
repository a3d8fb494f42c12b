package vn.kiennghi.edge.api.user;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Listing;
import vn.kiennghi.edge.api.NewId;
import vn.kiennghi.edge.body.user.RoleBody;
import vn.kiennghi.edge.body.user.UserBody;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountRules;
import vn.kiennghi.edge.identity.AccountState;
import vn.kiennghi.edge.identity.Accounts;
import vn.kiennghi.edge.identity.SignedIn;

/** Accounts. Passwords are taken and never given. */
@ApiV1
class UserController {
    private final Accounts accounts;
    private final AccountRules rules;

    UserController(Accounts accounts, AccountRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /** An account without its password. */
    record UserView(
            String name,
            @Nullable String fullName,
            @Nullable String post,
            AccountState state,
            boolean mustChangePassword,
            List<RoleBody> roles) {
        static UserView of(Account account) {
            return new UserView(
                    account.name(),
                    account.fullName(),
                    account.post(),
                    account.state(),
                    account.passwordToBeChanged(),
                    account.grants().stream().map(RoleBody::of).toList());
        }
    }

    @PutMapping(path = "/users/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UserView> put(
            @PathVariable String name, @RequestBody UserBody body, @AuthenticationPrincipal SignedIn user) {
        rules.requireAdmin(user);
        if (!Accounts.isName(name)) {
            throw NewId.invalid("name", Accounts.NAME, name);
        }
        List<Grant> grants = body.grants();
        rules.requireAdminOfAll(user, accounts.find(name), grants);
        rules.check(
                user,
                Stream.concat(accounts.namesOf(name).stream(), body.names(name).stream())
                        .distinct()
                        .toList(),
                body.password(),
                grants);
        boolean isNew = accounts.put(user.name(), name, body.change());
        UserView view = UserView.of(accounts.find(name).orElseThrow());
        return isNew
                ? ResponseEntity.created(URI.create("/api/v1/users/" + name)).body(view)
                : ResponseEntity.ok(view);
    }

    @GetMapping("/users")
    Listing<UserView> all(@AuthenticationPrincipal SignedIn user) {
        rules.requireAdmin(user);
        return new Listing<>(accounts.all().stream()
                .filter(account -> rules.administers(user, account))
                .map(UserView::of)
                .toList());
    }

    @GetMapping("/users/{name}")
    UserView one(@PathVariable String name, @AuthenticationPrincipal SignedIn user) {
        rules.requireAdmin(user);
        return accounts.find(name)
                .filter(account -> rules.administers(user, account))
                .map(UserView::of)
                .orElseThrow(() -> rules.outOfReach(user, name));
    }
}
