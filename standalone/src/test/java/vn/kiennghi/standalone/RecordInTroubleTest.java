package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.standalone.backup.RecordRestore;
import vn.kiennghi.standalone.record.SqliteRecord;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.Settings;

/** The record's file is removed, or the disk is nearly full, while people work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordInTroubleTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void a_removed_record_is_told_at_once_and_what_was_recorded_is_saved(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        try (Standalone system = start(data, Map.of())) {
            Api api = api(system);
            SampleTerm.define(api);
            Waiting.until("the system is ready", LONGEST, api::isReady);
            PageVisitor admin = PageVisitor.signedIn(system.url(), "admin", RunningProcess.ADMIN_PASSWORD);
            assertThat(admin.get("/councils").body()).doesNotContain("alert-warning");

            Files.delete(data.resolve("kiennghi.db"));

            assertThat(newCouncil(api, "sau")).isEqualTo("503 RECORD_GONE");
            assertThat(api.isReady()).isFalse();
            Map<String, String> typed = Map.of(
                    "present",
                    RunningProcess.ADMIN_PASSWORD,
                    "password",
                    "mat-khau-moi-va-dai",
                    "again",
                    "mat-khau-moi-va-dai");
            assertThat(admin.post("/account", "/account", typed))
                    .returns(503, answer -> answer.statusCode())
                    .satisfies(answer -> assertThat(answer.body()).contains("Không ghi nhận thêm được vì tệp dữ liệu"));
            assertThat(api.get("/api/v1/councils/mau").status()).isEqualTo(200);
            assertThat(admin.get("/councils").body()).contains("alert-warning", "kiennghi.db");
            Waiting.until(
                    "what was recorded is saved",
                    LONGEST,
                    () -> !saved(data).isEmpty()
                            && Files.readString(data.resolve("kiennghi.known")).contains("position=5"));
        }
        try (DataDirectory locked = DataDirectory.open(data)) {
            new RecordRestore(locked, java.time.Clock.systemUTC(), BackupTest.silent())
                    .from(saved(data).getFirst());
        }
        try (Standalone system = start(data, Map.of())) {
            Waiting.until("the system is ready", LONGEST, api(system)::isReady);
            assertThat(api(system).get("/api/v1/councils/mau").status()).isEqualTo(200);
            assertThat(api(system).get("/api/v1/councils/sau").status()).isEqualTo(404);
        }
    }

    @Test
    void a_record_that_comes_back_is_used_again(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        try (Standalone system = start(data, Map.of())) {
            Api api = api(system);
            Waiting.until("the system is ready", LONGEST, api::isReady);

            Files.move(data.resolve("kiennghi.db"), directory.resolve("moved.db"));
            assertThat(newCouncil(api, "mot")).isEqualTo("503 RECORD_GONE");
            Files.move(directory.resolve("moved.db"), data.resolve("kiennghi.db"));

            assertThat(newCouncil(api, "mot")).startsWith("200");
            assertThat(api.isReady()).isTrue();
        }
        try (Standalone system = start(data, Map.of())) {
            Waiting.until("the system is ready", LONGEST, api(system)::isReady);
            assertThat(api(system).get("/api/v1/councils/mot").status()).isEqualTo(200);
        }
    }

    @Test
    void a_damage_found_while_running_stops_recording_and_not_reading(@TempDir Path directory) {
        try (Standalone system = start(directory.resolve("data"), Map.of())) {
            Api api = api(system);
            SampleTerm.define(api);

            system.application().getBean(SqliteRecord.class).guard().damaged(List.of("a page of zeros"));

            assertThat(newCouncil(api, "mot")).isEqualTo("503 RECORD_DAMAGED");
            assertThat(api.get("/api/v1/councils/mau").status()).isEqualTo(200);
            assertThat(api.isReady()).isFalse();
        }
    }

    @Test
    void a_disk_with_little_room_is_told_to_the_administrator_before_it_is_full(@TempDir Path directory)
            throws Exception {
        try (Standalone system = start(directory.resolve("data"), Map.of("kiennghi.disk.warn-below", "1000TB"))) {
            PageVisitor admin = PageVisitor.signedIn(system.url(), "admin", RunningProcess.ADMIN_PASSWORD);

            assertThat(admin.get("/users").body()).contains("alert-warning", "Ổ đĩa chứa dữ liệu sắp hết chỗ");
            assertThat(admin.get("/users?lang=en").body()).contains("The disk that holds the data is nearly full");
        }
    }

    @Test
    void an_idle_system_writes_nothing(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        try (Standalone system = start(data, Map.of())) {
            SampleTerm.define(api(system));
            Waiting.until("the system is ready", LONGEST, api(system)::isReady);
            Path log = data.resolve("kiennghi.db-wal");
            // A file system may show that the log is empty before it shows since when.
            Waiting.until(
                    "the log is brought into the record",
                    LONGEST,
                    () -> Files.size(log) == 0
                            && Files.getLastModifiedTime(log)
                                            .compareTo(Files.getLastModifiedTime(data.resolve("kiennghi.db")))
                                    >= 0);
            List<String> before = state(data);

            // Long enough for several of whatever the processors do each second.
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofSeconds(7).toNanos());

            assertThat(state(data)).isEqualTo(before);
        }
    }

    private static List<String> state(Path data) throws java.io.IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> !file.toString().endsWith("-shm"))
                    .map(file -> file.getFileName() + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> saved(Path data) throws java.io.IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().contains(".saved-"))
                    .toList();
        }
    }

    private static String newCouncil(Api api, String id) {
        Api.Answer answer = api.put(
                "/api/v1/councils/" + id, "{\"name\":\"HĐND\",\"level\":\"PROVINCE\",\"validFrom\":\"2021-06-29\"}");
        return answer.status() + " " + answer.body().path("code").asString("");
    }

    private static Api api(Standalone system) {
        return new Api(system.url(), "admin", RunningProcess.ADMIN_PASSWORD);
    }

    private static Standalone start(Path data, Map<String, Object> more) {
        Map<String, Object> properties = new java.util.HashMap<>(more);
        properties.put("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD);
        properties.put(Standalone.ALL_ROLES, true);
        return Standalone.start(new Settings(data, "127.0.0.1", 0), null, properties);
    }
}
