package vn.kiennghi.standalone.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.standalone.record.SqliteLog;

/** A log goes from one SQLite record through a file into another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveBetweenRecordsTest {
    private static final int EVENTS = 1_200;

    @TempDir
    private Path directory;

    private Path source;
    private Path target;
    private Path file;
    private final List<StoredEvent> events = SampleLog.council("mau", EVENTS);
    private final Move move = new Move();

    @BeforeEach
    void aRecord() {
        source = directory.resolve("source.db");
        target = directory.resolve("target.db");
        file = directory.resolve("log.jsonl");
        SampleLog.append(source, events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.jsonl", "log.jsonl.gz"})
    void the_target_equals_the_source_event_by_event(String name) throws IOException {
        Path first = directory.resolve(name);
        Path second = directory.resolve("again-" + name);

        move.export(source, first);
        move.importEvents(first, target);
        move.export(target, second);

        assertThat(SampleLog.read(target)).isEqualTo(events);
        assertThat(eventLines(second)).isEqualTo(eventLines(first)).hasSize(EVENTS + 1);
        assertThat(move.said()).contains("Giống nhau từng sự kiện");
    }

    @Test
    void an_empty_record_is_moved_too() {
        Path empty = directory.resolve("empty.db");

        move.export(empty, file);
        move.importEvents(file, target);

        assertThat(SampleLog.read(target)).isEmpty();
    }

    @Test
    void an_import_that_was_broken_off_goes_on_after_what_is_there() {
        move.export(source, file);
        try (SqliteLog log = SqliteLog.open(target)) {
            assertThatThrownBy(() -> move.importEvents(file, new BreakingLog(log, 1)))
                    .isInstanceOf(CannotMove.class);
        }
        int stored = SampleLog.read(target).size();
        assertThat(stored).isPositive().isLessThan(EVENTS);

        move.importEvents(file, target);

        assertThat(SampleLog.read(target)).isEqualTo(events);
        assertThat(move.said()).contains("đã có / present: " + stored);
    }

    @Test
    void an_import_that_is_done_is_only_compared_again() {
        move.export(source, file);
        move.importEvents(file, target);

        move.importEvents(file, target);

        assertThat(SampleLog.read(target)).isEqualTo(events);
    }

    @Test
    void a_file_that_names_two_events_alike_is_refused_before_anything_is_written() {
        StoredEvent first = events.getFirst();
        StoredEvent other = SampleLog.council("khac", 1).getFirst();
        SampleLog.append(
                source,
                List.of(new StoredEvent(
                        first.id(),
                        other.at(),
                        other.place(),
                        other.payloadType(),
                        other.revision(),
                        other.metadata(),
                        other.payload())));
        move.export(source, file);

        assertThatThrownBy(() -> move.importEvents(file, target))
                .isInstanceOfSatisfying(
                        CannotMove.class,
                        refusal -> assertThat(refusal.explanation())
                                .contains("event " + (EVENTS + 1), first.id(), "lần thứ hai"));
        assertThat(SampleLog.read(target)).isEmpty();
    }

    @Test
    void a_target_with_other_events_is_refused_and_stays_as_it_is() {
        move.export(source, file);
        List<StoredEvent> others = SampleLog.council("khac", 3);
        SampleLog.append(target, others);

        assertThatThrownBy(() -> move.importEvents(file, target))
                .isInstanceOfSatisfying(
                        CannotMove.class,
                        refusal -> assertThat(refusal.explanation())
                                .contains("event 1, aggregateId", "council:mau", "council:khac"));
        assertThat(SampleLog.read(target)).isEqualTo(others);
    }

    @Test
    void a_target_with_more_events_than_the_file_is_refused() {
        SampleLog.append(target, events);
        SampleLog.append(target, SampleLog.council("them", 1));
        move.export(source, file);

        assertThatThrownBy(() -> move.importEvents(file, target))
                .isInstanceOfSatisfying(
                        CannotMove.class,
                        refusal -> assertThat(refusal.explanation()).contains("expected at most 1200, found 1201"));
    }

    @Test
    void a_file_that_is_cut_off_is_found_before_anything_is_imported() throws IOException {
        move.export(source, file);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 900));

        assertThatThrownBy(() -> move.importEvents(file, target))
                .isInstanceOfSatisfying(
                        CannotMove.class,
                        refusal -> assertThat(refusal.explanation()).contains("the end after line 900"));
        assertThat(SampleLog.read(target)).isEmpty();
    }

    @Test
    void a_compressed_file_that_is_cut_off_is_found_too() throws IOException {
        Path compressed = directory.resolve("log.gz");
        move.export(source, compressed);
        byte[] bytes = Files.readAllBytes(compressed);
        for (int length : new int[] {0, 5, bytes.length / 2, bytes.length - 1}) {
            Files.write(compressed, java.util.Arrays.copyOf(bytes, length));

            assertThatThrownBy(() -> move.importEvents(compressed, target)).isInstanceOf(CannotMove.class);
        }
        assertThat(SampleLog.read(target)).isEmpty();
    }

    @Test
    void whatever_is_altered_is_found_before_anything_is_imported() throws IOException {
        move.export(source, file);
        List<String> lines = Files.readAllLines(file);
        List<UnaryOperator<List<String>>> alterations = List.of(
                altering(500, line -> line.replace("Mẫu", "Mâu")),
                altering(500, line -> line.replace("\"role\":\"ADMIN\"", "\"role\":\"CLERK\"")),
                altering(500, line -> line.replace("\"n\":", "\"n\": ")),
                altering(500, line -> "{\"n\":500}"),
                altering(500, line -> line + "x"),
                altering(EVENTS + 1, line -> line.replace("1200", "1199")),
                all -> without(all, 700),
                all -> swapped(all, 300),
                all -> Stream.concat(all.stream(), Stream.of(all.get(5))).toList());
        for (UnaryOperator<List<String>> alteration : alterations) {
            Files.write(file, alteration.apply(lines));

            assertThatThrownBy(() -> move.importEvents(file, target)).isInstanceOf(CannotMove.class);
        }
        assertThat(SampleLog.read(target)).isEmpty();
    }

    @Test
    void an_altered_line_is_named() throws IOException {
        move.export(source, file);
        Files.write(
                file,
                altering(500, line -> line.replace("\"sequence\":499", "\"sequence\":\"499\""))
                        .apply(Files.readAllLines(file)));

        assertThatThrownBy(() -> move.importEvents(file, target))
                .isInstanceOfSatisfying(
                        CannotMove.class,
                        refusal -> assertThat(refusal.explanation())
                                .contains("Line 501, sequence: expected '0, 1, 2 …', found '\"499\"'"));
    }

    @Test
    void a_file_of_another_format_or_version_is_refused() throws IOException {
        for (String heading :
                List.of("", "xin chào", "{}", "{\"format\":\"kiennghi-log\",\"version\":2}", "{\"format\":\"khác\"}")) {
            Files.writeString(file, heading + "\n");

            assertThatThrownBy(() -> move.importEvents(file, target))
                    .isInstanceOfSatisfying(
                            CannotMove.class,
                            refusal -> assertThat(refusal.explanation()).contains("Line 1: expected"));
        }
    }

    @Test
    void a_file_that_exists_is_not_overwritten() throws IOException {
        Files.writeString(file, "cần giữ");

        assertThatThrownBy(() -> move.export(source, file)).isInstanceOf(CannotMove.class);
        assertThat(file).hasContent("cần giữ");
    }

    @Test
    void what_an_interrupted_export_left_behind_does_not_hinder_the_next() throws IOException {
        Files.writeString(directory.resolve("log.jsonl.part"), "dở dang");

        move.export(source, file);

        assertThat(directory.resolve("log.jsonl.part")).doesNotExist();
        move.importEvents(file, target);
    }

    @Test
    void what_another_store_could_not_give_back_is_refused_with_its_place() throws SQLException {
        for (String change : List.of(
                "metaData = CAST('{\"a\":[1]}' AS BLOB)",
                "metaData = CAST('{\"a\":99999999999999999999}' AS BLOB)",
                "metaData = CAST('{\"a\":0.12345678901234567890}' AS BLOB)",
                "metaData = CAST('{\"a\":1,\"a\":2}' AS BLOB)",
                "timeStamp = '2026-07-18T01:00:00.123456Z'",
                "timeStamp = '2026-07-18T08:00:00.123+07:00'",
                "type = NULL")) {
            Path changed = directory.resolve("changed.db");
            SampleLog.append(changed, SampleLog.council(change.replaceAll("[^a-z0-9]", ""), 5));
            sql(
                    changed,
                    "UPDATE DomainEventEntry SET " + change
                            + " WHERE globalIndex = (SELECT max(globalIndex) FROM DomainEventEntry)");

            assertThatThrownBy(() -> move.export(changed, directory.resolve("changed.jsonl")))
                    .isInstanceOfSatisfying(
                            CannotMove.class,
                            refusal -> assertThat(refusal.explanation()).contains("Event 5, "));
            sql(changed, "DELETE FROM DomainEventEntry");
        }
    }

    @Test
    void a_target_that_differs_afterwards_is_named() {
        move.export(source, file);
        try (SqliteLog log = SqliteLog.open(target)) {
            WholeLog forgetful = new ForgetfulLog(log);

            assertThatThrownBy(() -> move.importEvents(file, forgetful))
                    .isInstanceOfSatisfying(
                            CannotMove.class,
                            refusal -> assertThat(refusal.explanation())
                                    .contains("does NOT equal the file", "event 1, revision: expected '1', found ''"));
        }
    }

    @Test
    void an_import_forgets_how_far_the_automations_had_come_and_keeps_the_records_identity() throws SQLException {
        move.export(source, file);
        SampleLog.append(target, List.of());
        String identity = text(target, "SELECT id FROM RecordIdentity");
        sql(target, "INSERT INTO TokenEntry (processorName, segment) VALUES ('transfer-automation', 0)");

        move.importEvents(file, target);

        assertThat(text(target, "SELECT count(*) FROM TokenEntry")).isEqualTo("0");
        assertThat(text(target, "SELECT id FROM RecordIdentity"))
                .isEqualTo(identity)
                .isNotEqualTo(text(source, "SELECT id FROM RecordIdentity"));
    }

    private static List<String> eventLines(Path file) throws IOException {
        try (java.io.InputStream in = LogFile.reading(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(1, lines.size());
        }
    }

    private static UnaryOperator<List<String>> altering(int index, UnaryOperator<String> change) {
        return lines -> {
            List<String> altered = new ArrayList<>(lines);
            altered.set(index, change.apply(lines.get(index)));
            return altered;
        };
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> altered = new ArrayList<>(lines);
        altered.remove(index);
        return altered;
    }

    private static List<String> swapped(List<String> lines, int index) {
        List<String> altered = new ArrayList<>(lines);
        java.util.Collections.swap(altered, index, index + 1);
        return altered;
    }

    private static void sql(Path record, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private static String text(Path record, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }
}
