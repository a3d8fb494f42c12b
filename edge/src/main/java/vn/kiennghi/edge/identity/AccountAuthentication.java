package vn.kiennghi.edge.identity;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.visit.WaitBeforeNextTry;

/** Verifies name and password against the accounts. */
@Component
class AccountAuthentication implements AuthenticationProvider {
    private final PasswordCheck check;
    private final SignInLog log;
    private final Clock clock;

    AccountAuthentication(PasswordCheck check, SignInLog log, Clock clock) {
        this.check = check;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String text ? text : "";
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : "";
        return signedIn(accountOf(attempt.getName(), password, address), address);
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

    /** Only who knows the password learns that it does not help him. */
    private Authentication signedIn(Account account, String address) {
        return switch (account.state()) {
            case ACTIVE -> {
                log.signedIn(account);
                yield new SignedInAuthentication(account, clock.instant(), address);
            }
            case LOCKED -> {
                log.failed(account.name(), true);
                throw new LockedException("the account is locked");
            }
            case ENDED -> {
                log.failed(account.name(), true);
                throw new DisabledException("the account was ended");
            }
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
