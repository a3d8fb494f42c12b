package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.platform.ReadModelDigest;
import vn.kiennghi.standalone.backup.CannotBackUp;
import vn.kiennghi.standalone.record.KnownRecord;
import vn.kiennghi.standalone.record.RecordContent;
import vn.kiennghi.standalone.record.RecordReader;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.Terminal;

/** A backup holds what was acknowledged before it began, or it is not there; a restore brings that back and deletes nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {
    private static final Duration LONGEST = Duration.ofSeconds(120);

    @TempDir
    private static Path office;

    private static Standalone system;

    @TempDir
    private Path directory;

    @BeforeAll
    static void an_office_at_work() {
        system = start(office.resolve("data"));
        SampleTerm.define(api(system));
        importing("A", 200);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void what_was_acknowledged_before_a_backup_began_is_in_it() throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<Void>> writers = Stream.of("w", "x")
                .map(writer -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; !enough.get(); i++) {
                        String id = writer + i;
                        field(id);
                        acknowledged.add(id);
                    }
                }))
                .toList();
        for (int round = 1; round <= 3; round++) {
            int sure = acknowledged.size() + 5;
            Waiting.until("the writers write", LONGEST, () -> acknowledged.size() >= sure);
            List<String> before = List.copyOf(acknowledged);
            Path file = directory.resolve("backup-" + round + ".db");

            backUp(office.resolve("data"), file);

            assertThat(fields(file)).containsAll(before);
        }
        enough.set(true);
        writers.forEach(CompletableFuture::join);
    }

    @Test
    void a_restored_backup_starts_ready_and_equal_and_what_was_there_is_kept() throws Exception {
        Path file = directory.resolve("backup.db");
        backUp(office.resolve("data"), file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Path data = directory.resolve("data");
        String digest;
        try (Standalone fresh = restoredAndStarted(data, file)) {
            digest = digest(fresh);
            SampleTerm.define(api(fresh));
            api(fresh)
                    .upload(
                            "/api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports",
                            SampleTerm.petitions("L", 3))
                    .expecting(200);
            assertThat(digest(fresh)).isNotEqualTo(digest);
            assertThatThrownBy(() -> restore(data, file)).isInstanceOf(CannotStart.class);
        }
        RecordContent later = content(data.resolve("kiennghi.db"));

        try (Standalone again = restoredAndStarted(data, file)) {
            assertThat(digest(again)).isEqualTo(digest);
            assertThat(new Api(again.url(), "admin", RunningProcess.ADMIN_PASSWORD)
                            .get("/api/v1/users")
                            .status())
                    .isEqualTo(200);
        }
        Path aside;
        try (Stream<Path> files = Files.list(data)) {
            aside = files.filter(each -> each.getFileName().toString().startsWith("before-restore-"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(content(aside.resolve("kiennghi.db"))).isEqualTo(later);
    }

    @Test
    void a_backup_never_overwrites_a_file() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> backUp(office.resolve("data"), file)).isInstanceOf(CannotBackUp.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_killed_backup_leaves_no_file_under_the_name_and_the_next_one_tidies_up() throws Exception {
        Path file = directory.resolve("backup.db");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "vn.kiennghi.standalone.Main",
                        "backup",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log-of-the-backup").toFile());
        command.environment().put("KIENNGHI_DATA", office.resolve("data").toString());
        Process process = command.start();
        // Killed as soon as something of it is there, or, on a fast machine, when it is done.
        Waiting.until(
                "the backup is under way",
                LONGEST,
                () -> !process.isAlive() || names().anyMatch(name -> name.startsWith("backup.db")));
        process.destroyForcibly().waitFor();

        if (Files.exists(file)) {
            assertThat(content(file).events()).isPositive();
            Files.delete(file);
        }
        Files.writeString(directory.resolve("backup.db." + process.pid() + ".part"), "left behind");
        backUp(office.resolve("data"), file);
        assertThat(names()).contains("backup.db").noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void without_a_sound_record_there_is_no_backup() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Path file = directory.resolve("backup.db");
        assertThatThrownBy(() -> backUp(data, file)).isInstanceOf(CannotBackUp.class);

        backUp(office.resolve("data"), data.resolve("kiennghi.db"));
        RecordContent content = content(data.resolve("kiennghi.db"));
        new KnownRecord(content.identity(), content.position() + 1, "", 0, false).write(data.resolve("kiennghi.known"));
        assertThatThrownBy(() -> backUp(data, file))
                .isInstanceOfSatisfying(
                        CannotBackUp.class,
                        refusal -> assertThat(refusal.explanation())
                                .contains("thiếu dữ liệu đã ghi", "lacks what was recorded"));
        assertThat(file).doesNotExist();
    }

    @Test
    void what_is_no_backup_is_not_restored_and_the_record_stays() throws Exception {
        Path data = directory.resolve("data");
        Path good = directory.resolve("good.db");
        backUp(office.resolve("data"), good);
        restore(data, good);
        byte[] record = Files.readAllBytes(data.resolve("kiennghi.db"));

        Path garbage = Files.writeString(directory.resolve("garbage"), "no database ".repeat(1_000));
        Path cut = directory.resolve("cut.db");
        byte[] bytes = Files.readAllBytes(good);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path empty = Files.createFile(directory.resolve("empty.db"));
        Path foreign = directory.resolve("foreign.db");
        sql(foreign, "CREATE TABLE Notes (text TEXT)");
        Path newer = Files.copy(good, directory.resolve("newer.db"));
        sql(newer, "PRAGMA user_version = 99");
        Path export = Files.writeString(directory.resolve("log.jsonl"), "{\"format\":\"kiennghi-log\"}\n");

        refused(data, garbage, "file is not a database");
        refused(data, cut, "cannot be used");
        refused(data, empty, "no file");
        refused(data, directory.resolve("missing.db"), "no file");
        refused(data, directory, "no file");
        refused(data, foreign, "no backup of Kiến Nghị");
        refused(data, newer, "newer version");
        refused(data, export, "import-events");
        refused(data, data.resolve("kiennghi.db"), "own record");
        assertThat(data.resolve("kiennghi.db")).hasBinaryContent(record);
    }

    @Test
    void a_backup_of_an_older_form_is_restored() throws Exception {
        Path older = directory.resolve("older.db");
        backUp(office.resolve("data"), older);
        sql(older, "PRAGMA user_version = 0");
        sql(older, "DROP TABLE DiscardedLetter");

        try (Standalone fresh = restoredAndStarted(directory.resolve("data"), older)) {
            assertThat(api(fresh).get("/api/v1/councils/mau").status()).isEqualTo(200);
        }
    }

    private static void refused(Path data, Path file, String reason) {
        assertThatThrownBy(() -> restore(data, file))
                .isInstanceOfSatisfying(
                        CannotBackUp.class,
                        refusal -> assertThat(refusal.explanation()).contains(reason));
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static Standalone restoredAndStarted(Path data, Path file) {
        restore(data, file);
        Standalone started = start(data);
        Waiting.until("the system is ready", LONGEST, api(started)::isReady);
        return started;
    }

    private static void backUp(Path data, Path file) {
        new BackingUp(Map.of("KIENNGHI_DATA", data.toString()), silent()).backUpTo(file);
    }

    private static void restore(Path data, Path file) {
        new BackingUp(Map.of("KIENNGHI_DATA", data.toString()), silent()).restoreFrom(file);
    }

    static Terminal silent() {
        return new Terminal(new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static RecordContent content(Path file) throws SQLException {
        try (RecordReader reader = RecordReader.open(file)) {
            return reader.content();
        }
    }

    private static void sql(Path file, String statement) throws SQLException {
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = tool.createStatement()) {
            sql.execute(statement);
        }
    }

    private static List<String> fields(Path file) throws SQLException {
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = tool.createStatement();
                var rows = statement.executeQuery(
                        "SELECT json_extract(CAST(payload AS TEXT), '$.fieldId') FROM DomainEventEntry"
                                + " WHERE payloadType LIKE '%Field%'")) {
            List<String> fields = new java.util.ArrayList<>();
            while (rows.next()) {
                fields.add(String.valueOf(rows.getString(1)));
            }
            return fields;
        }
    }

    private static void field(String id) {
        api(system)
                .put("/api/v1/councils/mau/fields/" + id, "{\"name\":\"" + id + "\",\"committee\":\"KT_NS\"}")
                .expecting(200);
    }

    private static void importing(String prefix, int count) {
        api(system)
                .upload(
                        "/api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports",
                        SampleTerm.petitions(prefix, count))
                .expecting(200);
    }

    private static String digest(Standalone running) {
        ReadSide readSide = running.application().getBean(ReadSide.class);
        Waiting.until(
                "all have reached the head", LONGEST, () -> readSide.freshness().behind() == 0);
        return running.application().getBean(ReadModelDigest.class).digest();
    }

    private static Api api(Standalone running) {
        return new Api(running.url(), "admin", RunningProcess.ADMIN_PASSWORD);
    }

    private static Standalone start(Path data) {
        return Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD, Standalone.ALL_ROLES, true));
    }
}
