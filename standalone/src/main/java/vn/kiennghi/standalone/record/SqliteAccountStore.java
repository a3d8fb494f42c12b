package vn.kiennghi.standalone.record;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountState;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.securitylog.SecurityEntry;

/** Local accounts in a table of their own in the record's file; never events. A change and its entries in the security log are one transaction. */
final class SqliteAccountStore implements AccountStore {
    private static final String ACCOUNTS =
            "SELECT name, passwordHash, grants, fullName, post, state, passwordToBeChanged FROM Account";

    private static final String ONE = ACCOUNTS + " WHERE name = ?";

    private static final RowMapper<Account> ACCOUNT = (row, _) -> new Account(
            row.getString("name"),
            row.getString("passwordHash"),
            Grant.fromText(row.getString("grants")),
            row.getString("fullName"),
            row.getString("post"),
            AccountState.valueOf(row.getString("state")),
            row.getBoolean("passwordToBeChanged"));

    private final JdbcClient readers;
    private final JdbcClient writer;
    private final TransactionTemplate transaction;
    private final RecordGuard guard;
    private final SqliteSecurityLog log;
    private final AccountChanges changes;

    SqliteAccountStore(SqliteRecord record, SqliteSecurityLog log, AccountChanges changes) {
        this.readers = JdbcClient.create(record.readers());
        this.writer = JdbcClient.create(record.writer());
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(record.writer()));
        this.guard = record.guard();
        this.log = log;
        this.changes = changes;
    }

    @Override
    public Optional<Account> find(String name) {
        return readers.sql(ONE).param(name).query(ACCOUNT).optional();
    }

    @Override
    public List<Account> all() {
        return readers.sql(ACCOUNTS + " ORDER BY name").query(ACCOUNT).list();
    }

    @Override
    public void save(Account account) {
        try {
            transaction.executeWithoutResult(_ -> write(account));
            guard.requireInOrder();
        } catch (RuntimeException failure) {
            throw guard.told(failure);
        }
    }

    private void write(Account account) {
        Optional<Account> before =
                writer.sql(ONE).param(account.name()).query(ACCOUNT).optional();
        List<SecurityEntry> entries = changes.between(before, account);
        writer.sql("INSERT INTO Account (name, passwordHash, grants, fullName, post, state, passwordToBeChanged)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                        + " passwordHash = excluded.passwordHash, grants = excluded.grants,"
                        + " fullName = excluded.fullName, post = excluded.post, state = excluded.state,"
                        + " passwordToBeChanged = excluded.passwordToBeChanged")
                .param(account.name())
                .param(account.passwordHash())
                .param(Grant.toText(account.grants()))
                .param(account.fullName())
                .param(account.post())
                .param(account.state().name())
                .param(account.passwordToBeChanged())
                .update();
        if (!entries.isEmpty()) {
            log.append(entries);
        }
    }
}
