package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;
import vn.kiennghi.edge.securitylog.SecurityLog;
import vn.kiennghi.edge.securitylog.SecurityLogContract;
import vn.kiennghi.query.platform.EmbeddedMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoSecurityLogTest extends SecurityLogContract {

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoDatabase database = mongo.client().getDatabase("kept");
    private final MongoSecurityLog log = new MongoSecurityLog(database);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Override
    protected SecurityLog log() {
        return log;
    }

    @Override
    protected SecurityLog openedAgain() {
        return new MongoSecurityLog(database);
    }

    @Test
    void what_nodes_say_of_roles_comes_by_its_moment_whatever_the_ids_of_the_documents() {
        SecurityEntry opened = entry(new AccountOpened(List.of()), "lan", NOW);
        SecurityEntry changed = entry(new RolesChanged(List.of(), List.of(CLERK)), "lan", NOW.plusMillis(10));
        // As though the id of the node that added the first entry were the larger one.
        log.append(List.of(changed));
        log.append(List.of(opened));

        assertThat(log.roleChanges(NOW.plusSeconds(1))).containsExactly(opened, changed);
    }

    @Test
    void a_change_of_an_account_leaves_its_entries() {
        MongoAccountStore accounts = new MongoAccountStore(
                database,
                new Lease(database, "accounts", new RandomIds(), Clock.systemUTC()),
                log,
                new AccountChanges(Clock.fixed(NOW, ZoneOffset.UTC)));
        accounts.save(new Account("lan", "{x}1", List.of()));
        accounts.save(new Account("lan", "{x}2", List.of(CLERK)));

        assertThat(found(null, "lan", null, null, null).reversed())
                .extracting(SecurityEntry::event)
                .containsExactlyInAnyOrder(
                        new AccountOpened(List.of()), new RolesChanged(List.of(), List.of(CLERK)), new PasswordSet());
        assertThat(log.roleChanges(NOW.plusMillis(1)))
                .extracting(SecurityEntry::event)
                .containsExactly(new AccountOpened(List.of()), new RolesChanged(List.of(), List.of(CLERK)));
    }
}
