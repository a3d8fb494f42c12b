package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountState;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordOfEarlierVersionTest {
    private static final Grant ADMIN = new Grant(Role.ADMIN, null, null);

    @TempDir
    private Path directory;

    private Path begunEarlier() throws SQLException {
        Path file = directory.resolve("kiennghi.db");
        SqliteRecord.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TABLE Beginning");
            statement.executeUpdate("DROP TABLE Account");
            statement.executeUpdate(
                    "CREATE TABLE Account (name TEXT PRIMARY KEY, passwordHash TEXT NOT NULL, grants TEXT NOT NULL)");
            statement.executeUpdate(
                    "INSERT INTO Account VALUES ('admin', '{x}y', '" + Grant.toText(List.of(ADMIN)) + "')");
        }
        return file;
    }

    private static SqliteAccountStore accounts(SqliteRecord record) {
        return new SqliteAccountStore(record, new SqliteSecurityLog(record), new AccountChanges(Clock.systemUTC()));
    }

    @Test
    void its_accounts_go_on_and_can_be_told_more() throws SQLException {
        Account known = new Account("admin", "{x}y", List.of(ADMIN));
        Account more = known.withPerson("Nguyễn Thị Lan", "Chánh Văn phòng")
                .withState(AccountState.LOCKED)
                .withPassword("{x}z", true);

        try (SqliteRecord record = SqliteRecord.open(begunEarlier())) {
            SqliteAccountStore store = accounts(record);
            assertThat(store.all()).containsExactly(known);
            store.save(more);
        }
        try (SqliteRecord record = SqliteRecord.open(directory.resolve("kiennghi.db"))) {
            assertThat(accounts(record).find("admin")).contains(more);
        }
    }

    @Test
    void its_administrators_keep_acting_in_every_role() throws SQLException {
        Path file = begunEarlier();

        for (int start = 0; start < 2; start++) {
            try (SqliteRecord record = SqliteRecord.open(file)) {
                assertThat(record.beganWithAdminInEveryRole()).isTrue();
            }
        }
    }

    @Test
    void in_a_new_one_they_do_not_at_the_next_start_either() {
        for (int start = 0; start < 2; start++) {
            try (SqliteRecord record = SqliteRecord.open(directory.resolve("kiennghi.db"))) {
                assertThat(record.beganWithAdminInEveryRole()).isFalse();
            }
        }
    }
}
