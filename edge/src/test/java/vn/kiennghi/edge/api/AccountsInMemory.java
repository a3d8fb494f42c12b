package vn.kiennghi.edge.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.securitylog.SecurityLog;

/** Accounts that last as long as a test. */
public final class AccountsInMemory implements AccountStore {
    private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();

    private final SecurityLog log;
    private final AccountChanges changes;

    public AccountsInMemory(SecurityLog log, AccountChanges changes) {
        this.log = log;
        this.changes = changes;
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public List<Account> all() {
        return List.copyOf(accounts.values());
    }

    @Override
    public void save(Account account) {
        log.append(changes.between(find(account.name()), account));
        accounts.put(account.name(), account);
    }
}
