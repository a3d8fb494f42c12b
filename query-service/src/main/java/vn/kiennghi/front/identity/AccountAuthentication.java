package vn.kiennghi.front.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.kiennghi.front.visit.WaitBeforeNextTry;

/** Verifies name and password against the accounts. */
@Component
class AccountAuthentication implements AuthenticationProvider {
    private final PasswordCheck check;
    private final SignInLog log;

    AccountAuthentication(PasswordCheck check, SignInLog log) {
        this.check = check;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String text ? text : "";
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : "";
        Account account = accountOf(attempt.getName(), password, address);
        log.signedIn(account);
        return new SignedInAuthentication(account);
    }

    private Account accountOf(String name, String password, String address) {
        try {
            return check.accountOf(name, password, address).orElseThrow(() -> {
                log.failed(name, true);
                return new BadCredentialsException("wrong name or password");
            });
        } catch (WaitBeforeNextTry wait) {
            log.failed(name, false);
            throw wait;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
