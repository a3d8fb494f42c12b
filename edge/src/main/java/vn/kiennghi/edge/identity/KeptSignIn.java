package vn.kiennghi.edge.identity;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;

/**
 * A sign-in as it is written into a session that is kept outside the process: texts alone, so that reading it makes no other
 * object than ours.
 *
 * @param name sign-in name
 * @param grants the roles held, as {@link Grant#toText} writes them
 * @param account trace of the account's state at sign-in
 * @param passwordToBeChanged whether the user must choose another password before anything else
 * @param since when he signed in, in milliseconds since 1970; 0 where an earlier version wrote it
 * @param from address from which he did; null where an earlier version wrote it
 */
record KeptSignIn(
        String name,
        String grants,
        String account,
        boolean passwordToBeChanged,
        long since,
        @Nullable String from) implements Serializable {
    private Object readResolve() {
        return new SignedInAuthentication(
                new SignedIn(name, Grant.fromText(grants)),
                account,
                passwordToBeChanged,
                Instant.ofEpochMilli(since),
                from == null ? "" : from);
    }
}
