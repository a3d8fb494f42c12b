package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.CannotRecord.Obstacle;

/** What is acknowledged is in the file under the record's name; what cannot get there is refused with the reason. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordGuardTest {
    private static final String LARGE = "x".repeat(100_000);

    @TempDir
    private Path directory;

    private Path file;
    private SqliteRecord record;
    private EventStorageEngine engine;

    @BeforeEach
    void aRecordWithAnEvent() {
        file = directory.resolve("kiennghi.db");
        record = SqliteRecord.open(file);
        engine = SqliteEvents.engine(record, Jackson3Serializer.builder().build(), NoOpEventUpcaster.INSTANCE);
        append("first", "");
        record.note();
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void a_full_disk_is_named_and_work_goes_on_when_there_is_room() throws SQLException {
        limitPages("1");
        refused("second", LARGE, Obstacle.DISK_FULL);

        assertThat(engine.readEvents("first", 0).asStream()).hasSize(1);
        limitPages("1000000");
        append("second", LARGE);
        assertThat(engine.readEvents("second", 0).asStream()).hasSize(1);
        assertThat(record.guard().trouble()).isEmpty();
    }

    @Test
    void a_file_that_another_program_holds_is_named_and_written_to_in_whole_transactions_afterwards() throws Exception {
        try (Connection writer = record.writer().getConnection();
                Statement impatient = writer.createStatement()) {
            impatient.execute("PRAGMA busy_timeout = 1");
        }
        try (Connection tool = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = tool.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> inTransaction(() -> append("second", "")))
                    .isInstanceOfSatisfying(
                            CannotRecord.class,
                            refusal -> assertThat(refusal.obstacle()).isEqualTo(Obstacle.RECORD_NOT_WRITABLE));
            statement.execute("ROLLBACK");
        }

        assertThatThrownBy(() -> inTransaction(() -> {
                    append("third", "");
                    throw new IllegalStateException("the second half fails");
                }))
                .hasMessage("the second half fails");
        inTransaction(() -> append("fourth", ""));

        assertThat(engine.readEvents("third", 0).asStream()).isEmpty();
        assertThat(engine.readEvents("fourth", 0).asStream()).hasSize(1);
    }

    @Test
    void nothing_is_recorded_in_a_file_that_was_removed() throws Exception {
        Path aside = directory.resolve("aside.db");
        Files.move(file, aside);

        refused("second", "", Obstacle.RECORD_GONE);
        assertThat(record.guard().trouble()).contains(Obstacle.RECORD_GONE);

        Files.move(aside, file);
        assertThat(record.guard().trouble()).isEmpty();
        append("second", "");
    }

    @Test
    void nothing_is_recorded_once_the_log_beside_the_file_was_removed() throws Exception {
        Files.delete(RecordGuard.logOf(file));

        refused("second", "", Obstacle.RECORD_GONE);
    }

    @Test
    void nothing_is_recorded_once_another_file_stands_in_its_place() throws Exception {
        Path other = directory.resolve("other.db");
        SqliteRecord.open(other).close();
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        refused("second", "", Obstacle.RECORD_GONE);
    }

    @Test
    void nothing_is_recorded_once_another_record_was_written_into_the_file() throws Exception {
        record.checkpoint();
        Path other = directory.resolve("other.db");
        SqliteRecord.open(other).close();
        // As cp does: the file stays, its content is another.
        Files.write(file, Files.readAllBytes(other));

        refused("second", "", Obstacle.RECORD_GONE);
        assertThat(record.guard().trouble()).contains(Obstacle.RECORD_GONE);
    }

    @Test
    void another_program_may_bring_the_log_into_the_file() throws Exception {
        try (Connection tool = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = tool.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }

        assertThatCode(() -> append("second", "")).doesNotThrowAnyException();
    }

    @Test
    void nothing_is_recorded_in_a_damaged_file() {
        record.guard().damaged(List.of("Tree 7 page 12: btreeInitPage() returns error code 11"));

        refused("second", "", Obstacle.RECORD_DAMAGED);
        assertThat(record.guard().trouble()).contains(Obstacle.RECORD_DAMAGED);
    }

    @Test
    void an_account_that_would_be_gone_is_not_acknowledged() throws Exception {
        Files.delete(file);
        SqliteAccountStore accounts =
                new SqliteAccountStore(record, new SqliteSecurityLog(record), new AccountChanges(Clock.systemUTC()));

        assertThatThrownBy(() -> accounts.save(new vn.kiennghi.edge.identity.Account("lan", "hash", List.of())))
                .isInstanceOfSatisfying(
                        CannotRecord.class,
                        refusal -> assertThat(refusal.obstacle()).isEqualTo(Obstacle.RECORD_GONE));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(new DataSourceTransactionManager(record.writer()))
                .executeWithoutResult(_ -> work.run());
    }

    private void limitPages(String most) throws SQLException {
        try (Connection connection = record.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + most);
        }
    }

    private void refused(String aggregate, String content, Obstacle obstacle) {
        assertThatThrownBy(() -> append(aggregate, content))
                .isInstanceOfSatisfying(
                        CannotRecord.class,
                        refusal -> assertThat(refusal.obstacle()).isEqualTo(obstacle));
    }

    private void append(String aggregate, String content) {
        engine.appendEvents(List.of(
                new GenericDomainEventMessage<>("Sample", aggregate, 0, content.getBytes(StandardCharsets.UTF_8))));
    }
}
