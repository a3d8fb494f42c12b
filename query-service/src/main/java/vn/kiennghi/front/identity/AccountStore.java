package vn.kiennghi.front.identity;

import java.util.List;
import java.util.Optional;

/** Where accounts are kept: beside the record, never in it. The topology that runs provides the store. */
public interface AccountStore {
    /** Returns the account of that name, or nothing. */
    Optional<Account> find(String name);

    /** Returns all accounts by name. */
    List<Account> all();

    /** Stores the account, replacing one of the same name, and returns once it is durable. */
    void save(Account account);
}
