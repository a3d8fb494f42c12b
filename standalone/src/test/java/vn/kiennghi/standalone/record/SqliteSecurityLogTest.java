package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.securitylog.LogPage;
import vn.kiennghi.edge.securitylog.LogPlace;
import vn.kiennghi.edge.securitylog.LogQuestion;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignInFailed;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedIn;
import vn.kiennghi.edge.securitylog.SecurityEventKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteSecurityLogTest {
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00.123Z");
    private static final Grant CLERK = new Grant(Role.CLERK, "bac-kan", null);
    private static final Grant ADMIN = new Grant(Role.ADMIN, null, null);
    private static final Origin PAGE = new Origin("admin", "192.0.2.1", Origin.Way.PAGE);
    private static final LogQuestion ALL = new LogQuestion(null, null, null, null, null, null, 50);

    @TempDir
    private Path directory;

    private SqliteRecord record;
    private SqliteSecurityLog log;
    private SqliteAccountStore accounts;

    @BeforeEach
    void open() {
        record = SqliteRecord.open(directory.resolve("kiennghi.db"));
        log = new SqliteSecurityLog(record);
        accounts = new SqliteAccountStore(record, log, new AccountChanges(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void close() {
        record.close();
    }

    private static SecurityEntry entry(SecurityEvent event, String account, Instant at, String... councils) {
        return new SecurityEntry(at, event, account, PAGE, Set.of(councils));
    }

    private List<SecurityEvent> events() {
        return log.find(ALL).items().reversed().stream()
                .map(SecurityEntry::event)
                .toList();
    }

    @Test
    void an_entry_is_read_as_it_was_added() {
        SecurityEntry opened = entry(new AccountOpened(List.of(CLERK, ADMIN)), "lan", NOW, "bac-kan", "ha-giang");
        SecurityEntry failed = entry(new SignInFailed(3, 1, NOW), "", NOW.plusMillis(1));
        log.append(List.of(opened, failed));

        assertThat(log.find(ALL).items()).containsExactly(failed, opened);
        assertThat(log.beginning()).contains(NOW);
    }

    @Test
    void an_account_and_what_changed_of_it_are_written_together() {
        accounts.save(new Account("lan", "{x}1", List.of()));
        accounts.save(new Account("lan", "{x}2", List.of(CLERK)));
        accounts.save(new Account("lan", "{x}2", List.of(CLERK)));

        assertThat(events())
                .containsExactly(
                        new AccountOpened(List.of()), new RolesChanged(List.of(), List.of(CLERK)), new PasswordSet());
    }

    @Test
    void a_change_that_the_log_does_not_take_is_not_made() {
        accounts.save(new Account("lan", "{x}1", List.of()));
        JdbcClient.create(record.writer())
                .sql("CREATE TRIGGER Refuses BEFORE INSERT ON SecurityLogEntry BEGIN SELECT RAISE(ABORT, 'no'); END")
                .update();

        assertThatThrownBy(() -> accounts.save(new Account("lan", "{x}1", List.of(ADMIN))))
                .hasMessageContaining("no");

        assertThat(accounts.find("lan").orElseThrow().grants()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE SecurityLogEntry SET account = 'minh'",
                "DELETE FROM SecurityLogEntry",
                "INSERT OR REPLACE INTO SecurityLogEntry SELECT * FROM SecurityLogEntry",
            })
    void nobody_changes_deletes_or_replaces_an_entry_be_it_with_another_program(String statement) throws Exception {
        log.append(List.of(entry(new SignedIn(), "lan", NOW)));

        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("kiennghi.db"));
                Statement tried = tool.createStatement()) {
            assertThatThrownBy(() -> tried.execute(statement)).hasMessageContaining("never");
        }
        assertThat(log.find(ALL).items()).containsExactly(entry(new SignedIn(), "lan", NOW));
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
    void it_is_there_after_the_record_was_closed_and_opened_again() {
        accounts.save(new Account("lan", "{x}1", List.of(CLERK)));
        record.close();
        open();

        assertThat(events()).containsExactly(new AccountOpened(List.of(CLERK)));
        assertThat(log.roleChanges(NOW)).isEmpty();
        assertThat(log.roleChanges(NOW.plusMillis(1))).hasSize(1);
    }
}
