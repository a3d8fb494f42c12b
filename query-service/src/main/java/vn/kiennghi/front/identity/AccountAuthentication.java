package vn.kiennghi.front.identity;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Verifies name and password against the accounts. */
@Component
class AccountAuthentication implements AuthenticationProvider {
    private final PasswordCheck check;
    private final Clock clock;

    AccountAuthentication(PasswordCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String text ? text : "";
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : "";
        return check.accountOf(attempt.getName(), password, address)
                .map(account -> signedIn(account, address))
                .orElseThrow(() -> new BadCredentialsException("wrong name or password"));
    }

    /** Only who knows the password learns that it does not help him. */
    private Authentication signedIn(Account account, String address) {
        return switch (account.state()) {
            case ACTIVE -> new SignedInAuthentication(account, clock.instant(), address);
            case LOCKED -> throw new LockedException("the account is locked");
            case ENDED -> throw new DisabledException("the account was ended");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
