package vn.kiennghi.edge.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;

/**
 * A person who may sign in.
 *
 * @param name sign-in name, {@code [a-z0-9._-]{1,64}}; never starts like an automation's
 * @param passwordHash slow hash of the password, as the password encoder writes it
 * @param grants the roles held; empty: may sign in and do nothing. They count while the account is active
 * @param fullName the person's name; null: not told
 * @param post the person's post or position; null: not told
 * @param state whether its user may sign in
 * @param passwordToBeChanged whether somebody else knows the password, so that its user must choose another before anything else
 */
public record Account(
        String name,
        String passwordHash,
        List<Grant> grants,
        @Nullable String fullName,
        @Nullable String post,
        AccountState state,
        boolean passwordToBeChanged) {

    /** An active account of which no more is told, with a password that its user chose. */
    public Account(String name, String passwordHash, List<Grant> grants) {
        this(name, passwordHash, grants, null, null, AccountState.ACTIVE, false);
    }

    /** Returns whether its user may sign in. */
    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    /**
     * Returns the account with another password.
     *
     * @param toBeChanged whether somebody else chose it
     */
    public Account withPassword(String hash, boolean toBeChanged) {
        return new Account(name, hash, grants, fullName, post, state, toBeChanged);
    }

    /** Returns the account with other roles; one that is held twice is held once. */
    public Account withGrants(List<Grant> others) {
        return new Account(
                name, passwordHash, others.stream().distinct().toList(), fullName, post, state, passwordToBeChanged);
    }

    /** Returns the account of a person who is called so and has that post. */
    public Account withPerson(@Nullable String otherName, @Nullable String otherPost) {
        return new Account(name, passwordHash, grants, otherName, otherPost, state, passwordToBeChanged);
    }

    /** Returns the account in another state. */
    public Account withState(AccountState other) {
        return new Account(name, passwordHash, grants, fullName, post, other, passwordToBeChanged);
    }
}
