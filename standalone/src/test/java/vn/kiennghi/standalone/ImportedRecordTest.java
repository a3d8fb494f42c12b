package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.platform.ReadModelDigest;
import vn.kiennghi.standalone.move.CannotMove;
import vn.kiennghi.standalone.move.StoredEvent;
import vn.kiennghi.standalone.move.StoredEvents;
import vn.kiennghi.standalone.record.SqliteLog;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.Terminal;

/** An office starts the system on a record that was moved there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedRecordTest {
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int PETITIONS = 60;

    @TempDir
    private static Path old;

    private static String transfer = "";
    private static String figures = "";

    @TempDir
    private Path directory;

    @BeforeAll
    static void aRecordWithACompletedTransfer() {
        try (Standalone system = start(old)) {
            Api api = api(system);
            SampleTerm.define(api);
            api.upload(
                            "/api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports",
                            SampleTerm.petitions("M", PETITIONS))
                    .expecting(200);
            transfer = api.post("/api/v1/transfers", SampleTerm.transferOfAll())
                    .body()
                    .get("id")
                    .asString();
            api.post("/api/v1/transfers/" + transfer + "/issue", "{}").expecting(202);
            Waiting.until(
                    "the transfer is completed", LONGEST, () -> state(system).equals("COMPLETED"));
            figures = digest(system);
        }
    }

    @Test
    void the_read_models_are_made_anew_and_nothing_is_done_again() {
        Path fresh = directory.resolve("fresh");
        // A first start before the import leaves the automations at the beginning of an empty log.
        try (Standalone system = start(fresh)) {
            awaitFreshness(system);
        }

        export(old);
        importEvents(fresh);

        try (Standalone system = start(fresh)) {
            assertThat(digest(system)).isEqualTo(figures);
            assertThat(state(system)).isEqualTo("COMPLETED");
        }
        assertThat(size(fresh)).isEqualTo(size(old));
    }

    @Test
    void a_transfer_that_was_not_finished_is_taken_up() {
        Path broken = directory.resolve("broken");
        copyUntilTheIssue(old, broken);
        Path fresh = directory.resolve("fresh");

        export(broken);
        importEvents(fresh);

        assertThat(size(fresh)).isLessThan(size(old));
        try (Standalone system = start(fresh)) {
            Waiting.until(
                    "the transfer is completed", LONGEST, () -> state(system).equals("COMPLETED"));
        }
        assertThat(size(fresh)).isEqualTo(size(old));
    }

    @Test
    void a_record_in_use_is_neither_exported_nor_imported_into() {
        Path data = directory.resolve("data");
        try (DataDirectory _ = DataDirectory.open(data)) {
            assertThatThrownBy(() -> export(data)).isInstanceOf(CannotStart.class);
            assertThatThrownBy(() -> importEvents(data)).isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void where_there_is_no_record_nothing_is_exported_and_nothing_made() {
        Path data = directory.resolve("data");

        assertThatThrownBy(() -> export(data)).isInstanceOf(CannotMove.class);
        assertThat(data).doesNotExist();
    }

    @Test
    void a_record_that_lacks_its_end_is_neither_exported_nor_built_upon() throws Exception {
        Path broken = directory.resolve("broken");
        copyUntilTheIssue(old, broken);
        Files.copy(old.resolve("kiennghi.known"), broken.resolve("kiennghi.known"));

        assertThatThrownBy(() -> export(broken))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refusal -> assertThat(refusal.explanation()).contains("expected record"));
        assertThat(directory.resolve("log.jsonl.gz")).doesNotExist();
    }

    @Test
    void a_missing_record_is_not_begun_anew_by_an_import() throws Exception {
        export(old);
        Path lost = made(directory.resolve("lost"));
        Files.copy(old.resolve("kiennghi.known"), lost.resolve("kiennghi.known"));

        assertThatThrownBy(() -> importEvents(lost)).isInstanceOf(CannotStart.class);
        assertThat(lost.resolve("kiennghi.db")).doesNotExist();
    }

    /** The record as it was at the moment when a transfer was issued and the system was killed. */
    private static void copyUntilTheIssue(Path from, Path to) {
        try (SqliteLog old = SqliteLog.open(from.resolve("kiennghi.db"));
                SqliteLog cut = SqliteLog.open(made(to).resolve("kiennghi.db"));
                StoredEvents events = old.read()) {
            StoredEvent event;
            do {
                event = Objects.requireNonNull(events.next());
                cut.append(List.of(event));
            } while (!event.payloadType().endsWith("$TransferIssued"));
        }
    }

    private static Path made(Path directory) {
        directory.toFile().mkdirs();
        return directory;
    }

    private void export(Path data) {
        moving(data).exportTo(directory.resolve("log.jsonl.gz"));
    }

    private void importEvents(Path data) {
        moving(data).importFrom(directory.resolve("log.jsonl.gz"));
    }

    private static Moving moving(Path data) {
        return new Moving(
                Map.of("KIENNGHI_DATA", data.toString()),
                new Terminal(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));
    }

    private static long size(Path data) {
        try (SqliteLog log = SqliteLog.open(data.resolve("kiennghi.db"))) {
            return log.size();
        }
    }

    private static String digest(Standalone system) {
        awaitFreshness(system);
        return system.application().getBean(ReadModelDigest.class).digest();
    }

    private static void awaitFreshness(Standalone system) {
        ReadSide readSide = system.application().getBean(ReadSide.class);
        Waiting.until(
                "all have reached the head", LONGEST, () -> readSide.freshness().behind() == 0);
    }

    private static String state(Standalone system) {
        return api(system)
                .get("/api/v1/transfers/" + transfer)
                .body()
                .path("state")
                .asString("");
    }

    private static Api api(Standalone system) {
        return new Api(system.url(), "admin", RunningProcess.ADMIN_PASSWORD);
    }

    private static Standalone start(Path data) {
        return Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD, Standalone.ALL_ROLES, true));
    }
}
