package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.edge.securitylog.LogPage;
import vn.kiennghi.edge.securitylog.LogPlace;
import vn.kiennghi.edge.securitylog.LogQuestion;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedIn;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.query.platform.EmbeddedMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoSecurityLogTest {
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00.123Z");
    private static final Grant CLERK = new Grant(Role.CLERK, "bac-kan", null);
    private static final Origin PAGE = new Origin("admin", "192.0.2.1", Origin.Way.PAGE);

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoDatabase database = mongo.client().getDatabase("kept");
    private final MongoSecurityLog log = new MongoSecurityLog(database);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static SecurityEntry entry(SecurityEvent event, String account, Instant at, String... councils) {
        return new SecurityEntry(at, event, account, PAGE, Set.of(councils));
    }

    private List<SecurityEntry> found(
            @Nullable Set<String> councils,
            @Nullable String account,
            @Nullable SecurityEventKind kind,
            @Nullable Instant from,
            @Nullable Instant before) {
        return log.find(new LogQuestion(councils, account, kind, from, before, null, 50))
                .items();
    }

    @Test
    void an_entry_is_read_as_it_was_added_by_whatever_node() {
        SecurityEntry opened = entry(new AccountOpened(List.of(CLERK)), "lan", NOW, "bac-kan", "ha-giang");
        log.append(List.of(opened));

        assertThat(new MongoSecurityLog(database)
                        .find(new LogQuestion(null, null, null, null, null, null, 50))
                        .items())
                .containsExactly(opened);
        assertThat(log.beginning()).contains(NOW);
    }

    @Test
    void it_is_searched_by_account_kind_period_and_council() {
        SecurityEntry one = entry(new SignedIn(), "lan", NOW, "bac-kan");
        SecurityEntry two = entry(new PasswordSet(), "minh", NOW.plusSeconds(10), "bac-kan-2");
        log.append(List.of(one, two));

        assertThat(found(null, "lan", null, null, null)).containsExactly(one);
        assertThat(found(null, "admin", null, null, null)).containsExactly(two, one);
        assertThat(found(null, null, SecurityEventKind.PASSWORD_SET, null, null))
                .containsExactly(two);
        assertThat(found(null, null, null, NOW.plusMillis(1), null)).containsExactly(two);
        assertThat(found(null, null, null, null, NOW.plusSeconds(10))).containsExactly(one);
        assertThat(found(Set.of("bac-kan"), null, null, null, null)).containsExactly(one);
        assertThat(found(Set.of(), null, null, null, null)).isEmpty();
    }

    @Test
    void page_after_page_every_entry_comes_once_also_those_of_one_moment() {
        List<SecurityEntry> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            added.add(entry(new SignedIn(), "user" + i, NOW.plusMillis(i / 3)));
        }
        log.append(added);

        List<SecurityEntry> seen = new ArrayList<>();
        LogPlace place = null;
        do {
            LogPage page = log.find(new LogQuestion(null, null, null, null, null, place, 2));
            assertThat(page.matching()).isEqualTo(7);
            seen.addAll(page.items());
            place = page.next();
        } while (place != null);

        assertThat(seen).containsExactlyElementsOf(added.reversed());
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
