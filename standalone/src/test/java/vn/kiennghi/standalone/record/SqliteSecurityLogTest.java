package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedIn;
import vn.kiennghi.edge.securitylog.SecurityLog;
import vn.kiennghi.edge.securitylog.SecurityLogContract;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteSecurityLogTest extends SecurityLogContract {

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

    @Override
    protected SecurityLog log() {
        return log;
    }

    @Override
    protected SecurityLog openedAgain() {
        record.close();
        open();
        return log;
    }

    private List<SecurityEvent> events() {
        return log.find(ALL).items().reversed().stream()
                .map(SecurityEntry::event)
                .toList();
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
    void it_is_there_after_the_record_was_closed_and_opened_again() {
        accounts.save(new Account("lan", "{x}1", List.of(CLERK)));
        record.close();
        open();

        assertThat(events()).containsExactly(new AccountOpened(List.of(CLERK)));
        assertThat(log.roleChanges(NOW)).isEmpty();
        assertThat(log.roleChanges(NOW.plusMillis(1))).hasSize(1);
    }
}
