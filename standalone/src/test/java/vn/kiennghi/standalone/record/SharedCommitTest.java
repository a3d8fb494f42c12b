package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.CannotRecord.Obstacle;
import vn.kiennghi.standalone.Waiting;

/** Who writes at the same time shares a commit; each is answered for himself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedCommitTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String LARGE = "x".repeat(100_000);
    private static final int MANY = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path directory;

    private SqliteRecord record;
    private EventStorageEngine engine;

    @BeforeEach
    void anEmptyRecord() {
        record = SqliteRecord.open(directory.resolve("kiennghi.db"));
        engine = SqliteEvents.engine(record, Jackson3Serializer.builder().build(), NoOpEventUpcaster.INSTANCE);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        record.close();
    }

    @Test
    void those_who_meet_share_one_commit() throws Exception {
        List<List<DomainEventMessage<?>>> messages = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            messages.add(List.of(event("petition-" + i, 0)));
        }

        List<Future<@Nullable Void>> all = met(messages);

        for (Future<@Nullable Void> one : all) {
            one.get();
        }
        assertThat(record.commit().commits()).isEqualTo(1);
        assertThat(record.commit().appends()).isEqualTo(MANY);
        assertThat(indexes()).containsExactlyElementsOf(upTo(MANY));
    }

    @Test
    void who_comes_alone_is_not_kept_waiting() {
        engine.appendEvents(List.of(event("petition", 0)));
        engine.appendEvents(List.of(event("petition", 1)));

        assertThat(record.commit().commits()).isEqualTo(2);
    }

    @Test
    void a_conflict_fails_its_own_command_alone_and_whole() throws Exception {
        engine.appendEvents(List.of(event("taken", 0), event("taken", 1)));

        List<Future<@Nullable Void>> all = met(List.of(
                List.of(event("first", 0)),
                List.of(event("half", 0), event("taken", 0)),
                List.of(event("second", 0)),
                List.of(event("half", 1), event("taken", 1)),
                List.of(event("third", 0))));

        assertThat(failure(all.get(1))).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(failure(all.get(3))).isInstanceOf(ConcurrencyException.class);
        for (int recorded : new int[] {0, 2, 4}) {
            all.get(recorded).get();
        }
        assertThat(engine.readEvents("half", 0).hasNext()).isFalse();
        assertThat(indexes()).as("a refused append leaves no gap").containsExactlyElementsOf(upTo(5));
        assertThat(record.commit().commits()).isEqualTo(2);
    }

    @Test
    void of_two_who_begin_the_same_stream_at_once_one_succeeds() throws Exception {
        List<Future<@Nullable Void>> all = met(List.of(List.of(event("new", 0)), List.of(event("new", 0))));

        assertThat(all.stream().map(SharedCommitTest::failure).filter(failure -> failure != null))
                .singleElement()
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(indexes()).containsExactly(1L);
    }

    @Test
    void a_full_disk_fails_all_who_would_have_shared_the_commit() throws Exception {
        engine.appendEvents(List.of(event("before", 0)));
        limitPages("1");

        List<Future<@Nullable Void>> all =
                met(List.of(List.of(event("small", 0)), List.of(event("large", 0, LARGE)), List.of(event("last", 0))));

        for (Future<@Nullable Void> one : all) {
            assertThat(failure(one))
                    .isInstanceOfSatisfying(
                            CannotRecord.class,
                            refusal -> assertThat(refusal.obstacle()).isEqualTo(Obstacle.DISK_FULL));
        }
        assertThat(indexes()).containsExactly(1L);
        limitPages("1000000");
        engine.appendEvents(List.of(event("small", 0)));
        assertThat(indexes()).containsExactly(1L, 2L);
    }

    @Test
    void what_is_acknowledged_can_be_read_and_no_reader_ever_sees_a_gap() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Future<Long> watcher = threads.submit(() -> {
            long seen = 0;
            while (!over.get()) {
                List<Long> now = indexes();
                assertThat(now).containsExactlyElementsOf(upTo(now.size()));
                assertThat((long) now.size()).isGreaterThanOrEqualTo(seen);
                seen = now.size();
            }
            return seen;
        });
        List<Future<?>> writers = new ArrayList<>();
        for (int w = 0; w < 8; w++) {
            String petition = "petition-" + w;
            writers.add(threads.submit(() -> {
                for (int i = 0; i < MANY; i++) {
                    engine.appendEvents(List.of(event(petition, i)));
                    assertThat(engine.readEvents(petition, i).hasNext()).isTrue();
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        over.set(true);

        watcher.get();
        assertThat(indexes()).hasSize(8 * MANY);
        assertThat(record.commit().appends()).isEqualTo(8 * MANY);
        assertThat(record.commit().commits()).isLessThanOrEqualTo(8 * MANY);
    }

    @Test
    void a_long_message_is_recorded_whole_and_in_its_order() {
        int length = 111;

        engine.appendEvents(
                IntStream.range(0, length).mapToObj(i -> event("petition", i)).toList());

        assertThat(engine.readEvents("petition", 0).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(LongStream.range(0, length).boxed().toList());
        assertThat(record.commit().commits()).isEqualTo(1);
    }

    @Test
    void what_is_appended_within_a_transaction_of_the_same_thread_belongs_to_it() {
        TransactionTemplate own = new TransactionTemplate(new DataSourceTransactionManager(record.writer()));

        own.executeWithoutResult(transaction -> {
            engine.appendEvents(List.of(event("petition", 0)));
            transaction.setRollbackOnly();
        });

        assertThat(indexes()).isEmpty();
    }

    @Test
    void who_looks_for_more_while_an_append_waits_finds_it_afterwards() throws Exception {
        engine.appendEvents(List.of(event("council", 0)));
        Thread appending;
        try (Connection connection = record.writer().getConnection();
                Statement holding = connection.createStatement()) {
            holding.execute("SELECT 1");
            appending = Thread.startVirtualThread(() -> engine.appendEvents(List.of(event("council", 1))));
            Waiting.until("it waits", LONGEST, () -> record.commit().waiting() == 1);
            assertThat(engine.readEvents("council", 1).hasNext())
                    .as("not recorded yet")
                    .isFalse();
        }
        appending.join(LONGEST);

        assertThat(engine.readEvents("council", 1).hasNext()).as("recorded").isTrue();
    }

    @Test
    void who_looks_for_more_before_a_transaction_ends_finds_it_afterwards() {
        engine.appendEvents(List.of(event("council", 0)));
        TransactionTemplate own = new TransactionTemplate(new DataSourceTransactionManager(record.writer()));

        own.executeWithoutResult(_ -> {
            engine.appendEvents(List.of(event("council", 1)));
            assertThat(engine.readEvents("council", 1).hasNext())
                    .as("not recorded yet")
                    .isFalse();
        });

        assertThat(engine.readEvents("council", 1).hasNext()).as("recorded").isTrue();
    }

    @Test
    void an_interrupt_does_not_hide_what_was_recorded() throws Exception {
        List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
        List<Thread> callers = new ArrayList<>();
        try (Connection connection = record.writer().getConnection();
                Statement holding = connection.createStatement()) {
            holding.execute("SELECT 1");
            for (int i = 0; i < 2; i++) {
                String petition = "petition-" + i;
                callers.add(Thread.startVirtualThread(() -> {
                    engine.appendEvents(List.of(event(petition, 0)));
                    interrupted.add(Thread.currentThread().isInterrupted());
                }));
                int met = callers.size();
                Waiting.until("they have met", LONGEST, () -> record.commit().waiting() == met);
            }
            callers.getLast().interrupt();
        }
        for (Thread caller : callers) {
            caller.join(LONGEST);
        }

        assertThat(interrupted).containsExactlyInAnyOrder(false, true);
        assertThat(indexes()).containsExactly(1L, 2L);
    }

    @Test
    void the_metadata_of_one_message_are_written_once() {
        MetaData lan = MetaData.with("user", "lan");
        List<EventRow> rows = EventRow.of(
                List.of(
                        event("petition", 0).withMetaData(MetaData.with("user", "lan")),
                        event("petition", 1).withMetaData(lan),
                        event("petition", 2).withMetaData(MetaData.with("user", "minh")),
                        event("petition", 3).withMetaData(lan)),
                Jackson3Serializer.builder().build());

        assertThat(rows.get(1).metaData()).isSameAs(rows.get(0).metaData());
        assertThat(rows)
                .extracting(row -> new String(row.metaData().getData(), StandardCharsets.UTF_8))
                .containsExactly(
                        "{\"user\":\"lan\"}", "{\"user\":\"lan\"}", "{\"user\":\"minh\"}", "{\"user\":\"lan\"}");
    }

    @Test
    void no_snapshot_is_kept_or_asked_for() {
        engine.appendEvents(List.of(event("petition", 0)));

        assertThatThrownBy(() -> engine.storeSnapshot(event("petition", 0)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(engine.readSnapshot("petition")).isEmpty();
    }

    @Test
    void a_record_of_an_earlier_version_keeps_its_index_and_a_new_one_has_none() throws Exception {
        assertThat(indexesOn(record)).isEqualTo(1);
        Path early = directory.resolve("early.db");
        try (Connection tool = java.sql.DriverManager.getConnection("jdbc:sqlite:" + early);
                Statement statement = tool.createStatement()) {
            statement.execute("""
                    CREATE TABLE DomainEventEntry (
                      globalIndex INTEGER PRIMARY KEY AUTOINCREMENT, aggregateIdentifier TEXT NOT NULL, sequenceNumber INTEGER NOT NULL, type TEXT,
                      eventIdentifier TEXT NOT NULL UNIQUE, metaData BLOB, payload BLOB NOT NULL, payloadRevision TEXT, payloadType TEXT NOT NULL,
                      timeStamp TEXT NOT NULL, UNIQUE (aggregateIdentifier, sequenceNumber))""");
        }
        try (SqliteRecord old = SqliteRecord.open(early)) {
            SqliteEvents.engine(old, Jackson3Serializer.builder().build(), NoOpEventUpcaster.INSTANCE)
                    .appendEvents(List.of(event("petition", 0), event("petition", 1)));

            assertThat(indexesOn(old)).isEqualTo(2);
            assertThat(old.note().events()).isEqualTo(2);
        }
    }

    /** Has all of them wait for the one connection, so that they meet. */
    private List<Future<@Nullable Void>> met(List<List<DomainEventMessage<?>>> messages) throws SQLException {
        List<Future<@Nullable Void>> all = new ArrayList<>();
        try (Connection connection = record.writer().getConnection();
                Statement holding = connection.createStatement()) {
            holding.execute("SELECT 1");
            for (List<DomainEventMessage<?>> message : messages) {
                Callable<@Nullable Void> append = () -> {
                    engine.appendEvents(message);
                    return null;
                };
                all.add(threads.submit(append));
                int met = all.size();
                Waiting.until("they have met", LONGEST, () -> record.commit().waiting() == met);
            }
        }
        return all;
    }

    private static @Nullable Throwable failure(Future<?> one) {
        try {
            one.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> indexes() {
        return JdbcClient.create(record.readers())
                .sql("SELECT globalIndex FROM DomainEventEntry ORDER BY globalIndex")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static int indexesOn(SqliteRecord record) {
        return JdbcClient.create(record.readers())
                .sql("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'DomainEventEntry'")
                .query(Integer.class)
                .single();
    }

    private void limitPages(String most) throws SQLException {
        try (Connection connection = record.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + most);
        }
    }

    private static DomainEventMessage<?> event(String petition, long sequence) {
        return event(petition, sequence, "");
    }

    private static DomainEventMessage<?> event(String petition, long sequence, String content) {
        return new GenericDomainEventMessage<>(
                "Petition", petition, sequence, content.getBytes(StandardCharsets.UTF_8));
    }
}
