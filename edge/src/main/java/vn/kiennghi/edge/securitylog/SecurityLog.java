package vn.kiennghi.edge.securitylog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the security log is kept: beside the accounts, and as long as they. The topology that runs provides the store. There is no
 * way here to change an entry or to take one out, and there must never be one.
 */
public interface SecurityLog {
    /** Later than any entry. */
    Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

    /**
     * Adds the entries in their order and returns once they are durable. Where it fails, SQLite holds none of them; MongoDB, which
     * need not have transactions, may hold the first ones.
     */
    void append(List<SecurityEntry> entries);

    /** Returns a page of the entries that match, the latest first. */
    LogPage find(LogQuestion question);

    /**
     * Returns every entry that says which roles an account holds from then on, in the order in which they were added; several
     * nodes' by their moments.
     *
     * @param before the first moment that is of no interest any more
     */
    List<SecurityEntry> roleChanges(Instant before);

    /** Returns the moment of the first entry; nothing while there is none. */
    Optional<Instant> beginning();
}
