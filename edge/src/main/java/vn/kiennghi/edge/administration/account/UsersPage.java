package vn.kiennghi.edge.administration.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.Secret;
import vn.kiennghi.edge.body.user.RoleBody;
import vn.kiennghi.edge.identity.AccountChange;
import vn.kiennghi.edge.identity.AccountRules;
import vn.kiennghi.edge.identity.Accounts;
import vn.kiennghi.edge.identity.Passwords;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** Lists the accounts that an administrator sees, and opens further ones. */
@Controller
class UsersPage {
    private static final String FORM = "user";

    private final Accounts accounts;
    private final AccountRules rules;
    private final RoleForm roleForm;
    private final GrantWords grants;

    UsersPage(Accounts accounts, AccountRules rules, RoleForm roleForm, GrantWords grants) {
        this.accounts = accounts;
        this.rules = rules;
        this.roleForm = roleForm;
        this.grants = grants;
    }

    /**
     * An account in the list.
     *
     * @param state what hinders its user in signing in, in words; empty: nothing
     */
    public record Line(
            String name,
            @Nullable String fullName,
            @Nullable String post,
            String state,
            List<GrantWords.Line> roles) {}

    @JsonBody
    record NewUser(
            String signInName,
            @Nullable String fullName,
            @Nullable String post,
            @Secret String password,
            List<RoleBody> roles) {
        /** Never shows the password. */
        @Override
        public String toString() {
            return "NewUser[" + signInName + "]";
        }
    }

    @GetMapping("/users")
    String show(PageContext page) {
        unlessAdministrator(page.user());
        return page(FilledForm.empty(FORM), page);
    }

    @PostMapping("/users")
    String add(SentForm sent, PageContext page) {
        unlessAdministrator(page.user());
        return sent.attempt(
                FORM,
                () -> {
                    NewUser body = roleForm.body(sent, NewUser.class, page.user());
                    if (!Accounts.isName(body.signInName())) {
                        throw Problem.of(Fault.of(
                                        ProblemCode.SIGN_IN_NAME_INVALID, "signInName", null, body.signInName()))
                                .asException();
                    }
                    List<Grant> roles =
                            body.roles().stream().map(RoleBody::grant).toList();
                    rules.requireAdminOfAll(page.user(), Optional.empty(), roles);
                    String fullName = body.fullName();
                    List<String> names =
                            fullName == null ? List.of(body.signInName()) : List.of(body.signInName(), fullName);
                    rules.check(page.user(), names, body.password(), roles);
                    accounts.open(
                            body.signInName(), new AccountChange(body.password(), roles, fullName, body.post(), null));
                    sent.notice(page.words().say("users.added", body.signInName()));
                    return "redirect:/users";
                },
                form -> page(form, page));
    }

    /** Lets administrators pass, be it of one council. */
    static void unlessAdministrator(SignedIn user) {
        if (!user.has(Role.ADMIN)) {
            throw PageRefused.forbidden();
        }
    }

    private String page(FilledForm form, PageContext page) {
        page.show(
                "lines",
                accounts.all().stream()
                        .filter(account -> rules.administers(page.user(), account))
                        .map(account -> new Line(
                                account.name(),
                                account.fullName(),
                                account.post(),
                                account.isActive() ? "" : page.words().label("account.state", account.state()),
                                grants.of(account.grants(), page.words())))
                        .toList());
        page.show("form", form);
        page.show("rows", RoleForm.rows(form));
        page.show("offer", roleForm.offer(page.user(), page.words()));
        page.show("shortest", Passwords.SHORTEST);
        return "users";
    }
}
