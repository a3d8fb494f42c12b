package vn.kiennghi.edge.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where accounts are kept: beside the record, never in it. The topology that runs provides the store. */
public interface AccountStore {
    /** Returns the account of that name, or nothing. */
    Optional<Account> find(String name);

    /** Returns all accounts by name. */
    List<Account> all();

    /**
     * Stores the account, replacing one of the same name, and returns once it is durable. What changed by that is kept in the security log together with it,
     * as {@link AccountChanges} says: there is no way to change an account without.
     */
    void save(Account account);

    /**
     * Does something about accounts while nobody else does, on whatever node: what was looked at still stands when it is
     * changed. One process needs no more than its own lock. Not to be called within itself.
     */
    default <T> T alone(Supplier<T> change) {
        synchronized (this) {
            return change.get();
        }
    }
}
