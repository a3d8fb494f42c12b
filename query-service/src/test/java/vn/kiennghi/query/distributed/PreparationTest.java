package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.AdministratorAccount;
import vn.kiennghi.edge.identity.GuessablePasswords;
import vn.kiennghi.edge.identity.LogAndAccounts;
import vn.kiennghi.edge.identity.QuickPasswords;
import vn.kiennghi.edge.platform.RandomIds;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreparationTest {
    private final RandomIds randomIds = new RandomIds();
    private final QuickPasswords passwords = new QuickPasswords();
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final List<MongoClient> clients = new ArrayList<>();
    private MongoServer server = new MongoServer(new MemoryBackend());
    private final InetSocketAddress address = server.bind();

    @AfterEach
    void stop() {
        clients.forEach(MongoClient::close);
        server.shutdownNow();
    }

    private MongoDatabase database() {
        MongoClient client = MongoClients.create(
                "mongodb://" + address.getHostString() + ":" + address.getPort() + "/?serverSelectionTimeoutMS=300");
        clients.add(client);
        return client.getDatabase("kept");
    }

    private AccountStore accounts(MongoDatabase database) {
        return new MongoAccountStore(
                database,
                new Lease(database, "accounts", randomIds, Clock.systemUTC()),
                new MongoSecurityLog(database),
                new AccountChanges(Clock.systemUTC()));
    }

    private Preparation node(String givenPassword) {
        MongoDatabase database = database();
        return new Preparation(
                List.of(
                        new MongoSessions(database, randomIds::sessionId, Duration.ofHours(8), Clock.systemUTC()),
                        new MongoFinishedImports(database, Clock.systemUTC())),
                () -> LogAndAccounts.compare(accounts(database), new MongoSecurityLog(database), Clock.systemUTC()),
                new AdministratorAccount(accounts(database), passwords, new GuessablePasswords(), givenPassword),
                printed::add);
    }

    private Account admin() {
        return accounts(database()).find(AdministratorAccount.NAME).orElseThrow();
    }

    @Test
    void waits_for_a_mongodb_that_comes_later() {
        server.shutdownNow();
        Preparation node = node("");

        assertThat(node.attempt()).isFalse();
        assertThat(node.isDone()).isFalse();
        assertThat(new KeptDatabaseHealth(database(), node).health().getStatus().getCode())
                .isEqualTo("DOWN");
        assertThat(printed).isEmpty();

        server = new MongoServer(new MemoryBackend());
        server.bind(address);

        assertThat(node.attempt()).isTrue();
        assertThat(new KeptDatabaseHealth(database(), node).health().getStatus().getCode())
                .isEqualTo("UP");
        assertThat(printed).hasSize(2);
    }

    @Test
    void of_two_nodes_that_start_at_once_one_tells_the_password_and_it_is_the_right_one() throws InterruptedException {
        List<Preparation> nodes = List.of(node(""), node(""));
        CountDownLatch together = new CountDownLatch(nodes.size());
        List<Thread> starts = nodes.stream()
                .map(node -> Thread.ofPlatform().start(() -> {
                    together.countDown();
                    try {
                        together.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    node.attempt();
                }))
                .toList();
        for (Thread start : starts) {
            start.join();
        }

        assertThat(nodes).allMatch(Preparation::isDone);
        assertThat(printed).hasSize(2);
        String told = printed.getLast().strip().replaceAll("^admin\\s+", "");
        AdministratorAccount given =
                new AdministratorAccount(accounts(database()), passwords, new GuessablePasswords(), told);
        assertThat(given.has(told)).isTrue();
        given.ensure(printed::add);
        Account before = admin();
        given.ensure(printed::add);
        assertThat(admin()).as("the same password again changes nothing").isEqualTo(before);
        assertThat(admin().grants()).containsExactly(new Grant(Role.ADMIN, null, null));
    }

    @Test
    void a_generated_password_is_told_before_the_account_has_it_so_that_no_kill_swallows_it() {
        List<Optional<Account>> whenTold = new ArrayList<>();

        new AdministratorAccount(accounts(database()), passwords, new GuessablePasswords(), "")
                .ensure(password -> whenTold.add(accounts(database()).find(AdministratorAccount.NAME)));

        assertThat(whenTold).containsExactly(Optional.empty());
        assertThat(admin().grants()).containsExactly(new Grant(Role.ADMIN, null, null));
    }

    @Test
    void a_given_password_is_set_once_and_again_when_it_was_changed_and_is_never_printed() {
        node("mat-khau-1").attempt();
        Account first = admin();
        node("mat-khau-1").attempt();
        assertThat(admin()).isEqualTo(first);

        node("mat-khau-2").attempt();

        assertThat(admin().passwordHash()).isNotEqualTo(first.passwordHash());
        assertThat(printed).isEmpty();
    }

    @Test
    void whoever_is_there_already_is_left_alone_without_a_given_password() {
        Account there = new Account("admin", passwords.hash("cua-toi-day"), List.of());
        accounts(database()).save(there);

        node("").attempt();

        assertThat(admin()).isEqualTo(there);
        assertThat(printed).isEmpty();
    }

    @Test
    void indexes_are_named_after_what_they_serve() {
        MongoDatabase database = database();
        MongoUploads uploads = new MongoUploads(database, randomIds, Clock.systemUTC());
        try {
            node("").attempt();
            uploads.createIndexes();
            uploads.createIndexes();
        } finally {
            uploads.destroy();
        }

        assertThat(database.getCollection("uploads.chunks").listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("chunks_of_an_upload");
        assertThat(database.getCollection("sessions").listIndexes().into(new ArrayList<Document>()))
                .isNotEmpty();
    }
}
