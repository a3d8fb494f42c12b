package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.api.MovableClock;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountState;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.messaging.outage.TryAgain;
import vn.kiennghi.query.platform.EmbeddedMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoAccountStoreTest {
    private static final Account LAN = new Account(
            "lan",
            "{x}y",
            List.of(new Grant(Role.CLERK, "bac-kan", null), new Grant(Role.AGENCY, "bac-kan", "so-y-te")));

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoDatabase database = mongo.client().getDatabase("kept");
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private final MongoAccountStore store = node();

    @AfterEach
    void stop() {
        mongo.close();
    }

    private MongoAccountStore node() {
        return new MongoAccountStore(
                database,
                new Lease(database, "accounts", new RandomIds(), clock),
                new MongoSecurityLog(database),
                new AccountChanges(clock));
    }

    @Test
    void an_account_is_kept_as_it_is_and_known_to_every_node() {
        store.save(new Account("minh", "{x}z", List.of()));
        store.save(new Account("lan", "{x}before", List.of()));
        store.save(LAN);

        assertThat(node().find("lan")).contains(LAN);
        assertThat(node().find("nobody")).isEmpty();
        assertThat(node().all()).extracting(Account::name).containsExactly("lan", "minh");
    }

    @Test
    void whatever_is_told_of_an_account_is_kept() {
        Account told = LAN.withPerson("Nguyễn Thị Lan", "Chánh Văn phòng")
                .withState(AccountState.ENDED)
                .withPassword("{x}given", true);
        store.save(told);

        assertThat(node().find("lan")).contains(told);
    }

    @Test
    void an_account_of_an_earlier_version_is_active_and_its_password_its_owners() {
        database.getCollection(MongoAccountStore.COLLECTION)
                .insertOne(new Document("_id", "lan")
                        .append("passwordHash", "{x}y")
                        .append("grants", ""));

        assertThat(store.find("lan")).contains(new Account("lan", "{x}y", List.of()));
    }

    @Test
    void one_node_at_a_time_changes_accounts() throws InterruptedException {
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Thread> nodes = Stream.generate(this::node)
                .limit(4)
                .map(node -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 3; i++) {
                        node.alone(() -> {
                            most.accumulateAndGet(together.incrementAndGet(), Math::max);
                            node.save(LAN);
                            together.decrementAndGet();
                            return done.incrementAndGet();
                        });
                    }
                }))
                .toList();
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(done).hasValue(12);
        assertThat(most).hasValue(1);
        assertThat(database.getCollection(Lease.COLLECTION).countDocuments()).isZero();
    }

    @Test
    void what_a_dead_node_held_is_free_after_a_while() {
        database.getCollection(Lease.COLLECTION)
                .insertOne(new Document("_id", "accounts")
                        .append("holder", "dead")
                        .append("until", Date.from(clock.instant().plus(Lease.LONGEST))));
        clock.move(Lease.LONGEST);

        assertThat(store.alone(() -> "done")).isEqualTo("done");
    }

    @Test
    void a_store_out_of_reach_is_told_as_something_that_passes() {
        mongo.close();
        try (MongoClient client = MongoClients.create(mongo.uri() + "/?serverSelectionTimeoutMS=100")) {
            MongoDatabase away = client.getDatabase("kept");
            MongoAccountStore unreachable = new MongoAccountStore(
                    away,
                    new Lease(away, "accounts", new RandomIds(), clock),
                    new MongoSecurityLog(away),
                    new AccountChanges(clock));

            assertThatThrownBy(() -> unreachable.find("lan")).isInstanceOf(TryAgain.class);
            assertThatThrownBy(() -> unreachable.alone(() -> "done")).isInstanceOf(TryAgain.class);
        }
    }
}
