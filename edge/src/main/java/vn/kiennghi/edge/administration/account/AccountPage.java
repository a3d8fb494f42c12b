package vn.kiennghi.edge.administration.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.Secret;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountRules;
import vn.kiennghi.edge.identity.Accounts;
import vn.kiennghi.edge.identity.Passwords;
import vn.kiennghi.edge.identity.PresentSession;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** Shows the signed-in user his roles and lets him change his password. */
@Controller
class AccountPage {
    private static final String FORM = "password";

    private final Accounts accounts;
    private final AccountRules rules;
    private final GrantWords grants;
    private final PresentSession session;
    private final VisitsOnPage visits;

    AccountPage(Accounts accounts, AccountRules rules, GrantWords grants, PresentSession session, VisitsOnPage visits) {
        this.accounts = accounts;
        this.rules = rules;
        this.grants = grants;
        this.session = session;
        this.visits = visits;
    }

    @JsonBody
    record PasswordChange(
            @Secret String present,
            @Secret String password,
            @Secret String again) {
        /** Never shows the passwords. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @GetMapping("/account")
    String show(HttpServletRequest request, PageContext page) {
        return page(request, FilledForm.empty(FORM), page);
    }

    @PostMapping("/account")
    String change(SentForm sent, HttpServletRequest request, HttpServletResponse response, PageContext page) {
        return sent.attempt(
                FORM,
                () -> {
                    PasswordChange body = sent.body(PasswordChange.class);
                    rules.unfitPassword(
                                    body.password(),
                                    "password",
                                    accounts.namesOf(page.user().name()))
                            .ifPresent(fault -> {
                                throw Problem.of(fault).asException();
                            });
                    if (!body.password().equals(body.again())) {
                        throw Problem.of(Fault.of(ProblemCode.PASSWORDS_DIFFER, "again", null, null))
                                .asException();
                    }
                    boolean first = isToBeChanged(page.user());
                    Account after = accounts.changePassword(
                            page.user().name(), body.present(), body.password(), request.getRemoteAddr());
                    session.goesOnWith(after, request, response);
                    sent.notice(page.words().say("account.changed"));
                    // Who had to choose it before anything else goes on to his work.
                    return first ? "redirect:/" : "redirect:/account";
                },
                form -> page(request, form, page));
    }

    private boolean isToBeChanged(SignedIn user) {
        return accounts.find(user.name()).filter(Account::passwordToBeChanged).isPresent();
    }

    private String page(HttpServletRequest request, FilledForm form, PageContext page) {
        Optional<Account> account = accounts.find(page.user().name());
        page.show("user", page.user().name());
        page.show("fullName", account.map(Account::fullName).orElse(null));
        page.show("post", account.map(Account::post).orElse(null));
        page.show("toBeChanged", isToBeChanged(page.user()));
        page.show("roles", grants.of(page.user().grants(), page.words()));
        page.show("visits", visits.of(page.user(), request, page.words()));
        page.show("form", form);
        page.show("shortest", Passwords.SHORTEST);
        return "account";
    }
}
