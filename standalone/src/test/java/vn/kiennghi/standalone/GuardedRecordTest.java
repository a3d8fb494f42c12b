package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.Settings;

/** A start on a record that lost something is refused with what to do, and changes nothing; a start on a sound one never is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardedRecordTest {
    private static final Pattern WORD = Pattern.compile("--accept-record (\\w+)");
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int PETITIONS = 40;
    private static final int PAGE = 4_096;

    @TempDir
    private static Path once;

    @TempDir
    private Path directory;

    private Path data;
    private Path record;

    @BeforeAll
    static void an_office_that_recorded_something_and_stopped() {
        try (Standalone system = start(once.resolve("early"), "")) {
            SampleTerm.define(api(system));
            awaitFreshness(system);
        }
        copy(once.resolve("early"), once.resolve("late"));
        try (Standalone system = start(once.resolve("late"), "")) {
            api(system)
                    .upload(
                            "/api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports",
                            SampleTerm.petitions("G", PETITIONS))
                    .expecting(200);
            awaitFreshness(system);
        }
    }

    @BeforeEach
    void its_directory() {
        data = directory.resolve("data");
        record = data.resolve("kiennghi.db");
        copy(once.resolve("late"), data);
    }

    @Test
    void a_sound_record_is_not_refused() {
        try (Standalone system = start(data, "")) {
            assertThat(petitions(system)).isEqualTo(PETITIONS);
        }
    }

    @Test
    void a_directory_of_the_version_before_starts_as_ever() throws IOException {
        Files.delete(data.resolve("kiennghi.known"));

        try (Standalone system = start(data, "")) {
            assertThat(petitions(system)).isEqualTo(PETITIONS);
        }
        assertThat(data.resolve("kiennghi.known")).exists();
    }

    @Test
    void what_an_earlier_version_kept_the_read_models_in_goes_once_they_are_made_again() throws IOException {
        KillTest.deleteReadModels(data);
        Path former = Files.write(data.resolve("read-models.mv"), new byte[] {1, 2, 3});

        try (Standalone system = start(data, "")) {
            Waiting.until("the old file is removed", Duration.ofSeconds(60), () -> !Files.exists(former));
            assertThat(petitions(system)).isEqualTo(PETITIONS);
        }
        assertThat(data.resolve("read-models.db")).isNotEmptyFile();
        assertThat(data.resolve("read-models.db-wal"))
                .as("after a stop in order")
                .doesNotExist();
    }

    @Test
    void a_missing_record_is_refused_and_nothing_is_made_in_its_place() throws IOException {
        Files.delete(record);

        assertThat(refusal().explanation()).contains("không có tệp", "no file", "./kiennghi restore");
        assertThat(record).doesNotExist();
        assertThat(data.resolve("read-models.db")).hasSameBinaryContentAs(once.resolve("late/read-models.db"));
    }

    @Test
    void an_empty_record_is_refused() throws IOException {
        Files.write(record, new byte[0]);

        assertThat(refusal().explanation()).contains("no file, or an empty one");
        assertThat(record).isEmptyFile();
    }

    @Test
    void a_record_that_lacks_its_end_is_refused() throws IOException {
        Files.copy(once.resolve("early/kiennghi.db"), record, StandardCopyOption.REPLACE_EXISTING);

        assertThat(refusal().explanation())
                .containsPattern("expected record \\w+ with at least \\d+ events, found record \\w+ with 5 events");
    }

    @Test
    void what_the_read_models_know_is_missed_where_there_is_no_note() throws IOException {
        Files.delete(data.resolve("kiennghi.known"));
        Files.copy(once.resolve("early/kiennghi.db"), record, StandardCopyOption.REPLACE_EXISTING);

        refusal();
        Files.delete(record);
        refusal();
    }

    @Test
    void another_record_is_refused() {
        Path other = directory.resolve("other");
        try (Standalone system = start(other, "")) {
            SampleTerm.define(api(system));
        }
        copyFile(other.resolve("kiennghi.db"), record);

        refusal();
    }

    @Test
    void a_record_from_which_an_event_was_taken_is_refused() throws SQLException {
        sql("DELETE FROM DomainEventEntry WHERE globalIndex = 7");

        refusal();
    }

    @Test
    void a_log_without_its_record_is_refused_and_kept() throws IOException {
        Files.delete(data.resolve("kiennghi.known"));
        Files.delete(data.resolve("read-models.db"));
        Files.move(record, data.resolve("kiennghi.db-wal"));

        assertThat(refusal().explanation()).contains("kiennghi.db-wal");
        assertThat(data.resolve("kiennghi.db-wal")).hasSameBinaryContentAs(once.resolve("late/kiennghi.db"));
    }

    @Test
    void a_log_that_was_deleted_after_a_kill_is_missed() throws Exception {
        Path killed = directory.resolve("killed");
        Files.createDirectories(killed);
        try (RunningProcess system = RunningProcess.start(killed)) {
            SampleTerm.define(system.api());
            system.kill();
        }
        assertThat(killed.resolve("kiennghi.db-wal")).isNotEmptyFile();
        Files.delete(killed.resolve("kiennghi.db-wal"));
        data = killed;

        refusal();
    }

    @Test
    void the_word_of_the_refusal_accepts_the_record_once() throws IOException {
        Files.copy(once.resolve("early/kiennghi.db"), record, StandardCopyOption.REPLACE_EXISTING);
        String word = word(refusal());

        assertThatThrownBy(() -> start(data, "true")).isInstanceOf(CannotStart.class);
        try (Standalone system = start(data, word)) {
            awaitFreshness(system);
            assertThat(api(system).get("/api/v1/councils/mau").status()).isEqualTo(200);
            assertThat(petitions(system)).isZero();
        }
        assertThat(names()).anyMatch(name -> name.startsWith("read-models.db.2"));
        start(data, "").close();

        Files.delete(record);
        assertThatThrownBy(() -> start(data, word)).as("the next loss").isInstanceOf(CannotStart.class);
    }

    @Test
    void a_missing_record_may_be_begun_anew() throws IOException {
        Files.delete(record);
        String word = word(refusal());

        try (Standalone system = start(data, word)) {
            awaitFreshness(system);
            assertThat(api(system).get("/api/v1/councils/mau").status()).isEqualTo(404);
        }
    }

    @Test
    void a_page_of_zeros_is_found() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(record.toFile(), "rw")) {
            for (long page = 2; page < bytes.length() / PAGE; page++) {
                bytes.seek(page * PAGE);
                bytes.write(new byte[PAGE]);
            }
        }

        assertThat(refusal().explanation()).contains("bị hỏng", "is damaged", "./kiennghi restore");
    }

    @Test
    void an_overwritten_header_is_named() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(record.toFile(), "rw")) {
            bytes.write("not a database at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }

        assertThat(refusal().explanation()).contains("bị hỏng", "is damaged");
    }

    @Test
    void half_a_record_is_named() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(record.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }

        assertThat(refusal().explanation()).contains("bị hỏng", "is damaged");
    }

    @Test
    void the_file_of_another_program_is_named() throws Exception {
        Files.delete(record);
        sql("CREATE TABLE Notes (text TEXT)");

        assertThat(refusal().explanation()).contains("no record of Kiến Nghị");
    }

    @Test
    void a_record_of_a_newer_version_is_left_alone() throws SQLException {
        sql("PRAGMA user_version = 99");

        assertThat(refusal().explanation()).contains("newer version", "found form 99");
    }

    @Test
    void a_record_that_another_program_holds_is_named() throws SQLException {
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = tool.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertThat(refusal().explanation()).contains("chương trình khác giữ", "held by another program");
        }
    }

    @Test
    void a_directory_in_place_of_the_record_is_named() throws IOException {
        Files.delete(record);
        Files.createDirectory(record);

        assertThat(refusal().explanation()).contains("Không mở được tệp dữ liệu", "Cannot open the record");
    }

    private CannotStart refusal() {
        CannotStart refusal =
                catchThrowableOfType(CannotStart.class, () -> start(data, "").close());
        assertThat(refusal).as("the start is refused").isNotNull();
        return refusal;
    }

    private static String word(CannotStart refusal) {
        Matcher word = WORD.matcher(refusal.explanation());
        assertThat(word.find()).as(refusal.explanation()).isTrue();
        return word.group(1);
    }

    private void sql(String statement) throws SQLException {
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement sql = tool.createStatement()) {
            sql.execute(statement);
        }
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static int petitions(Standalone system) {
        return api(system)
                .get("/api/v1/terms/mau-x/resolution?asOf=2022-12-03")
                .expecting(200)
                .body()
                .at("/total/total")
                .asInt();
    }

    private static void awaitFreshness(Standalone system) {
        ReadSide readSide = system.application().getBean(ReadSide.class);
        Waiting.until(
                "all have reached the head", LONGEST, () -> readSide.freshness().behind() == 0);
    }

    private static Api api(Standalone system) {
        return new Api(system.url(), "admin", RunningProcess.ADMIN_PASSWORD);
    }

    private static Standalone start(Path data, String acceptedRecord) {
        return Standalone.start(
                new Settings(data, "127.0.0.1", 0, acceptedRecord),
                null,
                Map.of("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD, Standalone.ALL_ROLES, true));
    }

    private static void copy(Path from, Path to) {
        try {
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
