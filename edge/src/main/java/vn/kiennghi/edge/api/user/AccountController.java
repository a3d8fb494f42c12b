package vn.kiennghi.edge.api.user;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.Secret;
import vn.kiennghi.edge.identity.AccountRules;
import vn.kiennghi.edge.identity.Accounts;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.problem.Problem;

/** What a user may do with his own account, whatever roles he holds. */
@ApiV1
class AccountController {
    private final Accounts accounts;
    private final AccountRules rules;

    AccountController(Accounts accounts, AccountRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /**
     * A password for another.
     *
     * @param present the one so far, told again as a proof
     * @param password the new one
     */
    @JsonBody
    record PasswordChange(@Secret String present, @Secret String password) {
        /** Never shows the passwords. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @PutMapping(path = "/account/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody PasswordChange body, @AuthenticationPrincipal SignedIn user, HttpServletRequest request) {
        rules.unfitPassword(body.password(), "password", accounts.namesOf(user.name()))
                .ifPresent(fault -> {
                    throw Problem.of(fault).asException();
                });
        accounts.changePassword(user.name(), body.present(), body.password(), request.getRemoteAddr());
    }
}
