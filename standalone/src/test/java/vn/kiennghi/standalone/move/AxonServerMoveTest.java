package vn.kiennghi.standalone.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.standalone.move.MetaDataValue.Decimal;
import vn.kiennghi.standalone.move.MetaDataValue.Nothing;
import vn.kiennghi.standalone.move.MetaDataValue.Text;
import vn.kiennghi.standalone.move.MetaDataValue.Truth;
import vn.kiennghi.standalone.move.MetaDataValue.Whole;
import vn.kiennghi.standalone.move.StoredEvent.Place;
import vn.kiennghi.standalone.record.SqliteLog;

/**
 * The way through a real Axon Server ({@code -Dkiennghi.it.axonserver=host:port}) that nobody else writes to meanwhile. It need not be empty: what it holds is taken
 * over first, and the import goes on after that. {@code -Dkiennghi.it.move-events=100000} moves more.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AxonServerMoveTest {
    private static final int EVENTS = Integer.getInteger("kiennghi.it.move-events", 3_000);

    @TempDir
    private Path directory;

    private final Move move = new Move();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aServerIsGiven() {
        assumeTrue(
                System.getProperty("kiennghi.it.axonserver") != null,
                "skipped: no Axon Server given (-Dkiennghi.it.axonserver=host:port)");
    }

    @Test
    void a_log_comes_back_from_axon_server_as_it_went_in() throws Exception {
        Path record = directory.resolve("record.db");
        Path back = directory.resolve("back.db");
        takeOverWhatIsThere(record);
        SampleLog.append(record, SampleLog.council("chuyen-" + run, EVENTS));
        SampleLog.append(record, List.of(ofEveryKind("chuyen-" + run, EVENTS)));

        move.export(record, directory.resolve("there.jsonl"));
        try (WholeLog server = server()) {
            move.importEvents(directory.resolve("there.jsonl"), server);
            move.export(server, directory.resolve("back.jsonl"));
        }
        move.importEvents(directory.resolve("back.jsonl"), back);

        assertThat(SampleLog.read(back)).isEqualTo(SampleLog.read(record));
        List<String> there = Files.readAllLines(directory.resolve("there.jsonl"));
        List<String> here = Files.readAllLines(directory.resolve("back.jsonl"));
        assertThat(here.subList(1, here.size())).isEqualTo(there.subList(1, there.size()));
    }

    @Test
    void killed_at_chance_moments_the_import_goes_on_without_gap_or_duplicate() throws Exception {
        Path record = directory.resolve("record.db");
        Path file = directory.resolve("log.jsonl.gz");
        takeOverWhatIsThere(record);
        SampleLog.append(record, SampleLog.council("ngat-" + run, EVENTS));
        move.export(record, file);
        Random chance = new Random(20221203);

        for (int round = 0; round < 3; round++) {
            Process half = importing(file);
            if (!half.waitFor(1_500 + chance.nextInt(1_500), TimeUnit.MILLISECONDS)) {
                half.destroyForcibly().waitFor();
            }
        }
        try (WholeLog server = server()) {
            move.importEvents(file, server);

            assertThat(SampleLog.read(server)).isEqualTo(SampleLog.read(record));
        }
    }

    @Test
    void a_server_with_other_events_is_refused_and_stays_as_it_is() throws Exception {
        Path record = directory.resolve("record.db");
        try (WholeLog server = server()) {
            SampleLog.append(server, SampleLog.council("khac-" + run, 1));
            List<StoredEvent> before = SampleLog.read(server);
            SampleLog.append(record, SampleLog.council("mau-" + run, before.size() + 1));
            move.export(record, directory.resolve("log.jsonl"));

            assertThatThrownBy(() -> move.importEvents(directory.resolve("log.jsonl"), server))
                    .isInstanceOf(CannotMove.class);
            assertThat(SampleLog.read(server)).isEqualTo(before);
        }
    }

    private void takeOverWhatIsThere(Path record) {
        try (WholeLog server = server();
                SqliteLog log = SqliteLog.open(record)) {
            SampleLog.append(log, SampleLog.read(server));
        }
    }

    private static WholeLog server() {
        return AxonServerLog.connect(
                AxonServerSettings.from(Map.of("KIENNGHI_AXONSERVER", System.getProperty("kiennghi.it.axonserver")))
                        .orElseThrow());
    }

    private static StoredEvent ofEveryKind(String council, long sequence) {
        return new StoredEvent(
                UUID.randomUUID().toString(),
                Instant.parse("2026-07-18T01:00:00.007Z"),
                new Place("Council", "council:" + council, sequence),
                "vn.kiennghi.api.council.CouncilEvent$CouncilDefined",
                null,
                new TreeMap<>(Map.of(
                        "text", new Text("Đề nghị \"sửa\"\n\u0001"),
                        "whole", new Whole(5),
                        "large", new Whole(Long.MIN_VALUE),
                        "decimal", new Decimal(5),
                        "small", new Decimal(Double.MIN_VALUE),
                        "yes", new Truth(true),
                        "no", new Truth(false),
                        "nothing", new Nothing())),
                Payload.of(new byte[] {0, -1, 7}));
    }

    private static Process importing(Path file) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "vn.kiennghi.standalone.Main",
                "import-events",
                file.toString());
        builder.environment().put("KIENNGHI_AXONSERVER", System.getProperty("kiennghi.it.axonserver"));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
