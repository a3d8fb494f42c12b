package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.platform.ReadModelDigest;
import vn.kiennghi.standalone.start.Settings;

/**
 * The system is killed at chance moments of its heaviest work. Afterwards nothing acknowledged is missing or twice, the work completes,
 * and the read models equal a projection from the first event into an empty store. {@code -Dkiennghi.kills=20} makes more rounds, and
 * {@code -Dkiennghi.rebuild-kills=30} kills so often while the read models of 10,000 petitions are made again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kiennghi.kills", 1);
    private static final int ROWS = 1_500;
    private static final int REBUILD_KILLS = Integer.getInteger("kiennghi.rebuild-kills", 2);
    private static final int REBUILT = 10_000;
    private static final long WELL_UNDER_WAY = 1 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final Random chance = new Random(20221203);

    @Test
    void an_import_killed_at_any_moment_is_completed_by_the_same_file(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        Files.createDirectories(data);
        for (int round = 1; round <= ROUNDS; round++) {
            String prefix = "V" + round;
            String file = SampleTerm.petitions(prefix, ROWS);
            try (RunningProcess system = RunningProcess.start(data)) {
                SampleTerm.define(system.api());
                whileUnderWay(system, () -> importPetitions(system.api(), file));
            }
            try (RunningProcess system = RunningProcess.start(data)) {
                int before = countOf(system.api());
                JsonNode result = importPetitions(system.api(), file);

                assertThat(result.get("received").asInt()
                                + result.get("unchanged").asInt())
                        .isEqualTo(ROWS);
                assertThat(before + result.get("received").asInt()).isEqualTo(round * ROWS);
                assertThat(countOf(system.api())).isEqualTo(round * ROWS);
                system.kill();
            }
        }
        theReadModelsEqualARebuild(data);
    }

    @Test
    void an_issued_transfer_killed_at_any_moment_completes_by_itself(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        Files.createDirectories(data);
        for (int round = 1; round <= ROUNDS; round++) {
            String transfer;
            try (RunningProcess system = RunningProcess.start(data)) {
                SampleTerm.define(system.api());
                importPetitions(system.api(), SampleTerm.petitions("C" + round, ROWS));
                transfer = system.api()
                        .post("/api/v1/transfers", SampleTerm.transferOfAll())
                        .body()
                        .get("id")
                        .asString();
                system.api()
                        .post("/api/v1/transfers/" + transfer + "/issue", "{}")
                        .expecting(202);
                whileUnderWay(system, () -> await(system.api(), transfer));
            }
            try (RunningProcess system = RunningProcess.start(data)) {
                await(system.api(), transfer);

                JsonNode state =
                        system.api().get("/api/v1/transfers/" + transfer).body();
                assertThat(state.get("transferred").asInt()).isEqualTo(ROWS);
                assertThat(state.get("refused")).isEmpty();
                assertThat(figures(system.api()).at("/total/rates/answered/d").asInt())
                        .isEqualTo(round * ROWS);
                system.kill();
            }
        }
        theReadModelsEqualARebuild(data);
    }

    @Test
    @Tag("thorough")
    void read_models_killed_while_they_are_made_again_are_completed_at_the_next_start(@TempDir Path directory)
            throws Exception {
        Path origin = directory.resolve("origin");
        Files.createDirectories(origin);
        try (RunningProcess system = RunningProcess.start(origin)) {
            SampleTerm.define(system.api());
            importPetitions(system.api(), SampleTerm.petitions("R", REBUILT));
            system.stop();
        }
        deleteReadModels(origin);
        String expected = null;
        for (int round = 1; round <= REBUILD_KILLS; round++) {
            Path data = directory.resolve("data-" + round);
            Files.createDirectories(data);
            Files.copy(origin.resolve("kiennghi.db"), data.resolve("kiennghi.db"));
            try (RunningProcess system = RunningProcess.launch(data)) {
                File log = data.resolve("read-models.db-wal").toFile();
                Waiting.until("the read models are under way", LONGEST, () -> log.length() > WELL_UNDER_WAY);
                LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(1_000)).toNanos());
                system.kill();
            }
            try (RunningProcess system = RunningProcess.start(data)) {
                assertThat(countOf(system.api())).isEqualTo(REBUILT);
                system.kill();
            }
            String found = digest(data);
            expected = expected == null ? digest(origin) : expected;
            assertThat(found).isEqualTo(expected);
        }
    }

    /** Kills the system while the work is under way; an acknowledgement that came before the kill must hold afterwards. */
    private void whileUnderWay(RunningProcess system, Runnable work) throws InterruptedException {
        CompletableFuture<Void> underWay = CompletableFuture.runAsync(work);
        LockSupport.parkNanos(Duration.ofMillis(50 + chance.nextInt(1_500)).toNanos());
        system.kill();
        try {
            underWay.join();
        } catch (CompletionException cutOff) {
            assertThat(cutOff).hasRootCauseInstanceOf(IOException.class);
        }
    }

    private static JsonNode importPetitions(Api api, String file) {
        return api.upload("/api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports", file)
                .expecting(200)
                .body();
    }

    private static void await(Api api, String transfer) {
        Waiting.until(
                "the transfer is completed",
                LONGEST,
                () -> api.get("/api/v1/transfers/" + transfer)
                        .body()
                        .path("state")
                        .asString("")
                        .equals("COMPLETED"));
    }

    private static JsonNode figures(Api api) {
        return api.get("/api/v1/terms/mau-x/resolution?asOf=2022-12-03")
                .expecting(200)
                .body();
    }

    private static int countOf(Api api) {
        return figures(api).at("/total/total").asInt();
    }

    static void theReadModelsEqualARebuild(Path data) {
        String afterTheKills = digest(data);
        deleteReadModels(data);
        assertThat(digest(data)).isEqualTo(afterTheKills);
    }

    /** The file, and the log that a kill leaves beside it. */
    static void deleteReadModels(Path data) {
        try {
            for (String name : List.of("read-models.db", "read-models.db-wal", "read-models.db-shm")) {
                Files.deleteIfExists(data.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path data) {
        try (Standalone system = Standalone.start(new Settings(data, "127.0.0.1", 0), null, Map.of())) {
            ReadSide readSide = system.application().getBean(ReadSide.class);
            Waiting.until(
                    "the read side is at the head",
                    LONGEST,
                    () -> readSide.freshness().behind() == 0);
            return system.application().getBean(ReadModelDigest.class).digest();
        }
    }
}
