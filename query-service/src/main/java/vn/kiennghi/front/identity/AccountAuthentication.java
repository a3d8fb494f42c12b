package vn.kiennghi.front.identity;

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

    AccountAuthentication(PasswordCheck check) {
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String text ? text : "";
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : "";
        return check.accountOf(attempt.getName(), password, address)
                .map(AccountAuthentication::signedIn)
                .orElseThrow(() -> new BadCredentialsException("wrong name or password"));
    }

    /** Only who knows the password learns that it does not help him. */
    private static Authentication signedIn(Account account) {
        return switch (account.state()) {
            case ACTIVE -> new SignedInAuthentication(account);
            case LOCKED -> throw new LockedException("the account is locked");
            case ENDED -> throw new DisabledException("the account was ended");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
