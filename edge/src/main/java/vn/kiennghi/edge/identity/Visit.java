package vn.kiennghi.edge.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import vn.kiennghi.edge.platform.Digest;

/**
 * A session of the pages with somebody signed in.
 *
 * @param id a trace of the session's id: who knows it cannot take the visit over
 * @param user sign-in name
 * @param since when its user signed in
 * @param from address from which he did
 * @param lastUsed when a page was asked for last, within a minute or so
 */
public record Visit(String id, String user, Instant since, String from, Instant lastUsed) {

    /** Returns the trace of a session's id. */
    public static String idOf(String sessionId) {
        return Digest.sha256(List.of(sessionId));
    }

    /**
     * Returns the visit of a session, or nothing if nobody is signed in.
     *
     * @param context what the session holds as its security context
     */
    public static Optional<Visit> of(String sessionId, @Nullable Object context, Instant lastUsed) {
        return context instanceof SecurityContext security
                        && security.getAuthentication() instanceof SignedInAuthentication signedIn
                ? Optional.of(
                        new Visit(idOf(sessionId), signedIn.getName(), signedIn.since(), signedIn.from(), lastUsed))
                : Optional.empty();
    }
}
