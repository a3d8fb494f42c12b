package vn.kiennghi.front.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A verified sign-in; remembers of which state of the account it is, so that a changed account ends it. */
final class SignedInAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient SignedIn user;
    private final transient Account account;

    SignedInAuthentication(Account account) {
        super(account.grants().stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role()))
                .distinct()
                .toList());
        this.account = account;
        this.user = new SignedIn(account.name(), account.grants());
        super.setAuthenticated(true);
    }

    /** Returns whether the account is still as it was when its user signed in. */
    boolean isOf(Account present) {
        return account.equals(present);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public SignedIn getPrincipal() {
        return user;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account);
    }
}
