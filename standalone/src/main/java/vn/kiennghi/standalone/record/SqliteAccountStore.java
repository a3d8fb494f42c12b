package vn.kiennghi.standalone.record;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.front.identity.Account;
import vn.kiennghi.front.identity.AccountState;
import vn.kiennghi.front.identity.AccountStore;

/** Local accounts in a table of their own in the record's file; never events. */
final class SqliteAccountStore implements AccountStore {
    private static final String ACCOUNTS =
            "SELECT name, passwordHash, grants, fullName, post, state, passwordToBeChanged FROM Account";

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
    private final RecordGuard guard;

    SqliteAccountStore(SqliteRecord record) {
        this.readers = JdbcClient.create(record.readers());
        this.writer = JdbcClient.create(record.writer());
        this.guard = record.guard();
    }

    @Override
    public Optional<Account> find(String name) {
        return readers.sql(ACCOUNTS + " WHERE name = ?")
                .param(name)
                .query(ACCOUNT)
                .optional();
    }

    @Override
    public List<Account> all() {
        return readers.sql(ACCOUNTS + " ORDER BY name")
                .query(ACCOUNT)
                .list();
    }

    @Override
    public void save(Account account) {
        try {
            writer.sql("INSERT INTO Account (name, passwordHash, grants, fullName, post, state, passwordToBeChanged)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                            + " passwordHash = excluded.passwordHash, grants = excluded.grants,"
                            + " fullName = excluded.fullName, post = excluded.post, state = excluded.state,"
                            + " passwordToBeChanged = excluded.passwordToBeChanged")
                    .params(
                            account.name(),
                            account.passwordHash(),
                            Grant.toText(account.grants()),
                            account.fullName(),
                            account.post(),
                            account.state().name(),
                            account.passwordToBeChanged())
                    .update();
            guard.requireInOrder();
        } catch (RuntimeException failure) {
            throw guard.told(failure);
        }
    }
}
