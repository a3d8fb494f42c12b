package vn.kiennghi.query.distributed;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountState;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.messaging.outage.TryAgain;

/** Accounts that every node knows; their names are the documents' ids, so no query needs another index. */
final class MongoAccountStore implements AccountStore {
    static final String COLLECTION = "accounts";

    private static final String WHAT = "accounts";
    private static final String NAME = "_id";
    private static final String PASSWORD_HASH = "passwordHash";
    private static final String GRANTS = "grants";
    private static final String FULL_NAME = "fullName";
    private static final String POST = "post";
    private static final String STATE = "state";
    private static final String PASSWORD_TO_BE_CHANGED = "passwordToBeChanged";

    private final MongoCollection<Document> accounts;
    private final Lease lease;
    private final MongoSecurityLog log;
    private final AccountChanges changes;

    MongoAccountStore(MongoDatabase database, Lease lease, MongoSecurityLog log, AccountChanges changes) {
        this.accounts = database.getCollection(COLLECTION);
        this.lease = lease;
        this.log = log;
        this.changes = changes;
    }

    @Override
    public Optional<Account> find(String name) {
        return TryAgain.ifAway(
                WHAT,
                () -> Optional.ofNullable(accounts.find(Filters.eq(NAME, name)).first())
                        .map(MongoAccountStore::account));
    }

    @Override
    public List<Account> all() {
        return TryAgain.ifAway(
                WHAT,
                () -> accounts.find().sort(Sorts.ascending(NAME)).into(new ArrayList<>()).stream()
                        .map(MongoAccountStore::account)
                        .toList());
    }

    /**
     * The entries come first: whoever dies in between leaves an entry without a change, and never a change without an entry. The next start tells
     * ({@code LogAndAccounts}) of roles that were not given or taken and of an account that was not ended; that another change was not made nobody tells.
     */
    @Override
    public void save(Account account) {
        List<SecurityEntry> entries = changes.between(find(account.name()), account);
        if (!entries.isEmpty()) {
            log.append(entries);
        }
        TryAgain.ifAway(
                WHAT,
                () -> accounts.replaceOne(
                        Filters.eq(NAME, account.name()), document(account), new ReplaceOptions().upsert(true)));
    }

    @Override
    public <T> T alone(Supplier<T> change) {
        return TryAgain.ifAway(WHAT, () -> lease.alone(change));
    }

    /** Documents of earlier versions say no more than name, password and roles. */
    private static Account account(Document document) {
        return new Account(
                document.getString(NAME),
                document.getString(PASSWORD_HASH),
                Grant.fromText(document.getString(GRANTS)),
                document.getString(FULL_NAME),
                document.getString(POST),
                AccountState.valueOf(document.get(STATE, AccountState.ACTIVE.name())),
                document.getBoolean(PASSWORD_TO_BE_CHANGED, false));
    }

    private static Document document(Account account) {
        return new Document(NAME, account.name())
                .append(PASSWORD_HASH, account.passwordHash())
                .append(GRANTS, Grant.toText(account.grants()))
                .append(FULL_NAME, account.fullName())
                .append(POST, account.post())
                .append(STATE, account.state().name())
                .append(PASSWORD_TO_BE_CHANGED, account.passwordToBeChanged());
    }
}
