package vn.kiennghi.edge.identity;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.platform.Digest;

/** A verified sign-in; remembers of which state of the account it is, so that a changed account ends it. */
final class SignedInAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient SignedIn user;
    /** A trace and not the account itself: sessions are no place for password hashes. */
    private final transient String account;

    private final transient boolean passwordToBeChanged;
    private final transient Instant since;
    private final transient String from;

    /**
     * @param since when the user gave name and password
     * @param from address from which he did
     */
    SignedInAuthentication(Account account, Instant since, String from) {
        this(
                new SignedIn(account.name(), account.grants()),
                traceOf(account),
                account.passwordToBeChanged(),
                since,
                from);
    }

    SignedInAuthentication(SignedIn user, String account, boolean passwordToBeChanged, Instant since, String from) {
        super(user.grants().stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role()))
                .distinct()
                .toList());
        this.user = user;
        this.account = account;
        this.passwordToBeChanged = passwordToBeChanged;
        this.since = since;
        this.from = from;
        super.setAuthenticated(true);
    }

    private static String traceOf(Account account) {
        return Digest.sha256(List.of(account.name(), account.passwordHash(), Grant.toText(account.grants())));
    }

    /** Returns whether the account is still as it was when its user signed in. */
    boolean isOf(Account present) {
        return present.isActive() && account.equals(traceOf(present));
    }

    /** Returns when the user signed in; {@link Instant#EPOCH} where an earlier version kept the session. */
    Instant since() {
        return since;
    }

    /** Returns when the user signed in; null: that is not known. */
    @Nullable Instant knownSince() {
        return since.equals(Instant.EPOCH) ? null : since;
    }

    /** Returns the address from which he did. */
    String from() {
        return from;
    }

    /** Returns whether the user must choose another password before anything else. */
    boolean isPasswordToBeChanged() {
        return passwordToBeChanged;
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

    private Object writeReplace() {
        return new KeptSignIn(
                user.name(), Grant.toText(user.grants()), account, passwordToBeChanged, since.toEpochMilli(), from);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a sign-in is written as " + KeptSignIn.class.getSimpleName());
    }
}
