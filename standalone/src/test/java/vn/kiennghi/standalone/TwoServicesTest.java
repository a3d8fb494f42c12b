package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.standalone.start.Settings;

/**
 * The main job over two petition services and two query services on a real Axon Server, with kills in the middle. Runs only when the
 * server's address is given: {@code -Dkiennghi.it.axonserver=host:port}, whose log must be empty or hold nothing of the council "mau";
 * {@code -Dkiennghi.it.mongodb=uri} for a real MongoDB, in whose place a server of its wire protocol in memory stands otherwise;
 * {@code -Dkiennghi.it.axonserver.restart=command} to kill Axon Server and start it again, too.
 */
class TwoServicesTest {
    private static final int ROWS = 600;
    private static final Duration LONGEST = Duration.ofSeconds(240);
    private static final String FIGURES =
            "/api/v1/terms/mau-x/resolution?asOf=2022-12-03&groupBy=field,agency,level,round";

    @TempDir
    static Path directory;

    private static @Nullable MongoServer standIn;
    private static ServiceProcess firstPetitions;
    private static ServiceProcess secondPetitions;
    private static ServiceProcess firstQueries;
    private static ServiceProcess secondQueries;

    @BeforeAll
    static void start_two_of_each() throws IOException {
        String axonServer = System.getProperty("kiennghi.it.axonserver");
        assumeTrue(axonServer != null, "skipped: no Axon Server given (-Dkiennghi.it.axonserver=host:port)");
        String mongo = System.getProperty("kiennghi.it.mongodb");
        if (mongo == null) {
            standIn = new MongoServer(new MemoryBackend());
            mongo = standIn.bindAndGetConnectionString();
        }
        firstPetitions = ServiceProcess.start("petition-service", directory, axonServer, mongo);
        secondPetitions = ServiceProcess.start("petition-service", directory, axonServer, mongo);
        firstQueries = ServiceProcess.start("query-service", directory, axonServer, mongo);
        secondQueries = ServiceProcess.start("query-service", directory, axonServer, mongo);
        firstPetitions.awaitReady();
        secondPetitions.awaitReady();
        firstQueries.awaitReady();
        secondQueries.awaitReady();
    }

    @AfterAll
    static void stop() {
        for (ServiceProcess service :
                new ServiceProcess[] {firstPetitions, secondPetitions, firstQueries, secondQueries}) {
            if (service != null) {
                service.close();
            }
        }
        if (standIn != null) {
            standIn.shutdownNow();
        }
    }

    @Test
    void the_main_job_survives_the_kill_of_each_part_and_its_figures_equal_those_of_one_machine(@TempDir Path data)
            throws Exception {
        Api one = firstQueries.api();
        Api other = secondQueries.api();
        SampleTerm.define(one);

        CompletableFuture<JsonNode> underWay = CompletableFuture.supplyAsync(() -> imported(one));
        moment();
        firstPetitions.killAndStartAgain();
        assertThat(underWay.join().get("received").asInt()
                        + underWay.join().get("unchanged").asInt())
                .isEqualTo(ROWS);
        assertThat(imported(other).get("unchanged").asInt())
                .as("the other node reads what was written through the first")
                .isEqualTo(ROWS);

        String transfer = one.post("/api/v1/transfers", SampleTerm.transferOfAll())
                .body()
                .get("id")
                .asString();
        other.post("/api/v1/transfers/" + transfer + "/issue", "{}").expecting(202);
        moment();
        secondPetitions.killAndStartAgain();
        restartAxonServer();
        awaitCompleted(other, transfer);
        secondQueries.killAndStartAgain();
        assertThat(one.get("/api/v1/transfers/" + transfer)
                        .body()
                        .get("transferred")
                        .asInt())
                .isEqualTo(ROWS);

        upload(one, "assignment-imports", SampleTerm.assignments("A", ROWS));
        upload(one, "answer-imports", SampleTerm.answers("A", ROWS / 2));
        firstQueries.killAndStartAgain();
        secondQueries.awaitReady();
        firstQueries.awaitReady();
        awaitFresh(one);
        awaitFresh(other);

        JsonNode figures = one.get(FIGURES).expecting(200).body();
        JsonNode throughTheOther = other.get(FIGURES).expecting(200).body();
        assertThat(throughTheOther.get("rows")).isEqualTo(figures.get("rows"));
        JsonNode onOneMachine = onOneMachine(data);
        assertThat(figures.get("rows")).isEqualTo(onOneMachine.get("rows"));
        assertThat(figures.get("total")).isEqualTo(onOneMachine.get("total"));
    }

    @Test
    void a_refusal_crosses_the_wire_with_its_code_and_what_was_expected_and_found() {
        SampleTerm.define(firstQueries.api());

        Api.Answer refused = firstQueries
                .api()
                .put(
                        "/api/v1/terms/mau-y",
                        "{\"councilId\":\"khong-co\",\"ordinal\":\"Y\",\"startsOn\":\"2021-06-29\",\"endsOn\":\"2026-06-30\"}")
                .expecting(422);

        assertThat(refused.body().get("code").asString()).isEqualTo("UNKNOWN_COUNCIL");
        assertThat(refused.body().get("found").asString()).isEqualTo("khong-co");
    }

    private static JsonNode imported(Api api) {
        return upload(api, "petition-imports", SampleTerm.petitions("A", ROWS));
    }

    private static JsonNode upload(Api api, String kind, String table) {
        return api.upload("/api/v1/sessions/" + SampleTerm.SESSION + "/" + kind, table)
                .expecting(200)
                .body();
    }

    private static void moment() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400));
    }

    private static void restartAxonServer() throws IOException, InterruptedException {
        String command = System.getProperty("kiennghi.it.axonserver.restart");
        if (command != null) {
            new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
        }
    }

    private static void awaitCompleted(Api api, String transfer) {
        Waiting.until(
                "the transfer is completed",
                LONGEST,
                () -> api.get("/api/v1/transfers/" + transfer)
                        .body()
                        .path("state")
                        .asString("")
                        .equals("COMPLETED"));
    }

    private static void awaitFresh(Api api) {
        Waiting.until(
                "the read side is at the head",
                LONGEST,
                () -> api.get("/api/v1/freshness").body().path("behind").asInt(-1) == 0);
    }

    private static JsonNode onOneMachine(Path data) {
        try (Standalone system = Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", ServiceProcess.ADMIN_PASSWORD, Standalone.ALL_ROLES, true))) {
            Api api = new Api(system.url(), "admin", ServiceProcess.ADMIN_PASSWORD);
            SampleTerm.define(api);
            imported(api);
            String transfer = api.post("/api/v1/transfers", SampleTerm.transferOfAll())
                    .body()
                    .get("id")
                    .asString();
            api.post("/api/v1/transfers/" + transfer + "/issue", "{}").expecting(202);
            awaitCompleted(api, transfer);
            upload(api, "assignment-imports", SampleTerm.assignments("A", ROWS));
            upload(api, "answer-imports", SampleTerm.answers("A", ROWS / 2));
            awaitFresh(api);
            return api.get(FIGURES).expecting(200).body();
        }
    }
}
