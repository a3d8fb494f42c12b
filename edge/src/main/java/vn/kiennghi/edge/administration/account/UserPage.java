package vn.kiennghi.edge.administration.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.Secret;
import vn.kiennghi.edge.body.user.RoleBody;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChange;
import vn.kiennghi.edge.identity.AccountRules;
import vn.kiennghi.edge.identity.AccountState;
import vn.kiennghi.edge.identity.Accounts;
import vn.kiennghi.edge.identity.Passwords;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;

/** Shows an account to an administrator, who gives and takes roles and sets a new password. */
@Controller
class UserPage {
    private static final String ROLES = "roles";
    private static final String PASSWORD = "password";
    private static final String WITHOUT_ROLES = "without-roles";
    private static final String PERSON = "person";
    private static final String STATE = "state";

    private final Accounts accounts;
    private final AccountRules rules;
    private final RoleForm roleForm;
    private final GrantWords grants;

    UserPage(Accounts accounts, AccountRules rules, RoleForm roleForm, GrantWords grants) {
        this.accounts = accounts;
        this.rules = rules;
        this.roleForm = roleForm;
        this.grants = grants;
    }

    @JsonBody
    record RolesBody(List<RoleBody> roles) {}

    @JsonBody
    record NewPassword(@Secret String password) {
        /** Never shows the password. */
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /**
     * What the person is called.
     *
     * @param fullName absent: not told
     * @param post absent: not told
     */
    @JsonBody
    record PersonBody(@Nullable String fullName, @Nullable String post) {}

    @JsonBody
    record StateBody(AccountState state) {}

    @GetMapping("/users/{name}")
    String show(@PathVariable String name, PageContext page) {
        return page(require(name, page.user()), null, page);
    }

    @PostMapping("/users/{name}/roles")
    String changeRoles(@PathVariable String name, SentForm sent, PageContext page) {
        Account account = require(name, page.user());
        return sent.attempt(
                ROLES,
                () -> {
                    List<Grant> roles = roleForm.body(sent, RolesBody.class, page.user()).roles().stream()
                            .map(RoleBody::grant)
                            .toList();
                    return changed(account, AccountChange.ofGrants(roles), sent, page.user(), page.words());
                },
                form -> page(account, form, page));
    }

    @PostMapping("/users/{name}/without-roles")
    String takeRoles(@PathVariable String name, SentForm sent, PageContext page) {
        Account account = require(name, page.user());
        return sent.attempt(
                WITHOUT_ROLES,
                () -> changed(account, AccountChange.ofGrants(List.of()), sent, page.user(), page.words()),
                form -> page(account, form, page));
    }

    @PostMapping("/users/{name}/password")
    String setPassword(@PathVariable String name, SentForm sent, PageContext page) {
        Account account = require(name, page.user());
        return sent.attempt(
                PASSWORD,
                () -> {
                    String password = sent.body(NewPassword.class).password();
                    return changed(account, AccountChange.ofPassword(password), sent, page.user(), page.words());
                },
                form -> page(account, form, page));
    }

    @PostMapping("/users/{name}/person")
    String changePerson(@PathVariable String name, SentForm sent, PageContext page) {
        Account account = require(name, page.user());
        return sent.attempt(
                PERSON,
                () -> {
                    PersonBody body = sent.body(PersonBody.class);
                    accounts.put(
                            page.user().name(),
                            account.name(),
                            new AccountChange(null, null, orNone(body.fullName()), orNone(body.post()), null));
                    sent.notice(page.words().say("user.person.changed", account.name()));
                    return "redirect:/users";
                },
                form -> page(account, form, page));
    }

    /** Locks the account, unlocks it, or ends it for ever. */
    @PostMapping("/users/{name}/state")
    String changeState(@PathVariable String name, SentForm sent, PageContext page) {
        Account account = require(name, page.user());
        return sent.attempt(
                STATE,
                () -> {
                    AccountState state = sent.body(StateBody.class).state();
                    accounts.put(page.user().name(), account.name(), AccountChange.ofState(state));
                    sent.notice(page.words().say("user.state.changed." + state, account.name()));
                    return "redirect:/users";
                },
                form -> page(account, form, page));
    }

    private static String orNone(@Nullable String told) {
        return told == null ? "" : told;
    }

    private String changed(Account account, AccountChange change, SentForm sent, SignedIn user, Words words) {
        List<Grant> roles = change.grants() == null ? account.grants() : change.grants();
        rules.requireAdminOfAll(user, Optional.of(account), roles);
        rules.check(user, accounts.namesOf(account.name()), change.password(), roles);
        accounts.put(user.name(), account.name(), change);
        sent.notice(words.say("users.changed", account.name()));
        return "redirect:/users";
    }

    private Account require(String name, SignedIn user) {
        UsersPage.unlessAdministrator(user);
        // Whoever administers some councils alone does not learn by the answer which names others have.
        return accounts.find(name)
                .filter(account -> rules.administers(user, account))
                .orElseThrow(() -> user.administers(null) ? PageRefused.notFound() : PageRefused.forbidden());
    }

    private String page(Account account, @Nullable FilledForm refused, PageContext page) {
        FilledForm roles = named(refused, ROLES).orElseGet(() -> RoleForm.filled(ROLES, account.grants()));
        page.show("name", account.name());
        page.show("fullName", account.fullName());
        page.show("post", account.post());
        page.show("state", account.state());
        page.show("own", account.name().equals(page.user().name()));
        page.show("toBeChanged", account.passwordToBeChanged());
        page.show(
                "personForm",
                named(refused, PERSON)
                        .orElseGet(() -> FilledForm.empty(PERSON)
                                .with("fullName", account.fullName())
                                .with("post", account.post())));
        page.show("stateForm", named(refused, STATE).orElseGet(() -> FilledForm.empty(STATE)));
        page.show("mayBeWithoutRoles", page.user().administers(null));
        page.show("held", grants.of(account.grants(), page.words()));
        page.show("rolesForm", roles);
        page.show("rows", RoleForm.rows(roles));
        page.show("passwordForm", named(refused, PASSWORD).orElseGet(() -> FilledForm.empty(PASSWORD)));
        page.show("withoutForm", named(refused, WITHOUT_ROLES).orElseGet(() -> FilledForm.empty(WITHOUT_ROLES)));
        page.show("offer", roleForm.offer(page.user(), page.words()));
        page.show("shortest", Passwords.SHORTEST);
        return "user";
    }

    private static Optional<FilledForm> named(@Nullable FilledForm refused, String name) {
        return Optional.ofNullable(refused).filter(form -> form.name().equals(name));
    }
}
