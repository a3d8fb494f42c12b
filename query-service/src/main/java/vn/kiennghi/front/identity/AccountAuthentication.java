package vn.kiennghi.front.identity;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Verifies name and password against the accounts. */
@Component
class AccountAuthentication implements AuthenticationProvider {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final VerifiedCredentials verified;

    AccountAuthentication(AccountStore accounts, Passwords passwords, VerifiedCredentials verified) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.verified = verified;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String text ? text : "";
        // A name that no account can have is not looked up, but costs the same time as any other.
        Optional<Account> account =
                Accounts.isName(attempt.getName()) ? accounts.find(attempt.getName()) : Optional.empty();
        if (account.isPresent() && verified.contain(account.get(), password)) {
            return new SignedInAuthentication(account.get());
        }
        if (!passwords.matches(password, account.map(Account::passwordHash).orElse(null))) {
            throw new BadCredentialsException("wrong name or password");
        }
        Account known = account.orElseThrow();
        verified.remember(known, password);
        return new SignedInAuthentication(known);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
