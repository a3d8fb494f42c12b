package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Events that are damaged in the record itself: what an operator sees, and what he can do, in the running system. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLettersTest {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final byte[] DAMAGED = "{\"damaged".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private Path data() throws Exception {
        return Files.createDirectories(directory.resolve("data"));
    }

    private static JsonNode letters(Api api) {
        return api.get("/api/v1/dead-letters").expecting(200).body();
    }

    private byte[] replace(String sequence, long number, byte[] payload) throws Exception {
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("kiennghi.db"));
                PreparedStatement read = record.prepareStatement("SELECT payload FROM DomainEventEntry"
                        + " WHERE aggregateIdentifier = ? AND sequenceNumber = ?");
                PreparedStatement write = record.prepareStatement("UPDATE DomainEventEntry SET payload = ?"
                        + " WHERE aggregateIdentifier = ? AND sequenceNumber = ?")) {
            read.setString(1, sequence);
            read.setLong(2, number);
            byte[] before;
            try (ResultSet found = read.executeQuery()) {
                assertThat(found.next()).isTrue();
                before = found.getBytes(1);
            }
            write.setBytes(1, payload);
            write.setString(2, sequence);
            write.setLong(3, number);
            assertThat(write.executeUpdate()).isEqualTo(1);
            return before;
        }
    }

    @Test
    void a_damaged_event_stops_one_petition_outlives_a_kill_and_is_retried_when_it_is_mended() throws Exception {
        String petition;
        try (RunningProcess system = RunningProcess.start(data())) {
            SampleTerm.define(system.api());
            system.api()
                    .upload(
                            "/api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports",
                            SampleTerm.petitions("D", 3))
                    .expecting(200);
            petition = "petition:"
                    + system.api()
                            .get("/api/v1/petitions?sessionId=" + SampleTerm.SESSION)
                            .body()
                            .at("/items/0/id")
                            .asString();
            system.kill();
        }
        byte[] mended = replace(petition, 1, DAMAGED);
        KillTest.deleteReadModels(data());

        try (RunningProcess system = RunningProcess.start(data())) {
            assertThat(letters(system.api()).get("waiting")).hasSize(1);
            assertThat(letters(system.api()).at("/waiting/0/sequence").asString())
                    .isEqualTo(petition);
            String id = petition.substring("petition:".length());
            assertThat(system.api()
                            .get("/api/v1/petitions/" + id)
                            .expecting(200)
                            .body()
                            .get("stage")
                            .asString())
                    .isEqualTo("RECEIVED");
            assertThat(system.api()
                            .get("/api/v1/petitions/" + id + "/history")
                            .expecting(200)
                            .body()
                            .get("events"))
                    .hasSize(2);
            assertThat(system.api()
                            .get("/api/v1/petitions?sessionId=" + SampleTerm.SESSION + "&stage=CLASSIFIED")
                            .body()
                            .get("items"))
                    .hasSize(2);
            assertThat(system.api()
                            .post("/api/v1/dead-letters/read-model/retry", "{\"sequence\":\"" + petition + "\"}")
                            .expecting(200)
                            .body()
                            .get("outcome")
                            .asString())
                    .isEqualTo("FAILED_AGAIN");
            system.kill();
        }
        replace(petition, 1, mended);

        try (RunningProcess system = RunningProcess.start(data())) {
            assertThat(letters(system.api()).get("waiting"))
                    .as("a kill loses no letter")
                    .hasSize(1);
            assertThat(system.api()
                            .post("/api/v1/dead-letters/read-model/retry", "{\"sequence\":\"" + petition + "\"}")
                            .expecting(200)
                            .body()
                            .get("outcome")
                            .asString())
                    .isEqualTo("DONE");
            assertThat(system.api()
                            .get("/api/v1/petitions?sessionId=" + SampleTerm.SESSION + "&stage=CLASSIFIED")
                            .body()
                            .get("items"))
                    .hasSize(3);
            system.kill();
        }
        KillTest.theReadModelsEqualARebuild(data());
    }

    @Test
    void a_transfer_whose_petition_cannot_be_read_waits_beside_the_record_and_is_completed_by_a_retry()
            throws Exception {
        String petition;
        String transfer;
        byte[] mended;
        try (RunningProcess system = RunningProcess.start(data())) {
            SampleTerm.define(system.api());
            system.api()
                    .upload(
                            "/api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports",
                            SampleTerm.petitions("T", 2))
                    .expecting(200);
            petition = "petition:"
                    + system.api()
                            .get("/api/v1/petitions?sessionId=" + SampleTerm.SESSION)
                            .body()
                            .at("/items/0/id")
                            .asString();
            transfer = system.api()
                    .post("/api/v1/transfers", SampleTerm.transferOfAll())
                    .body()
                    .get("id")
                    .asString();
            mended = replace(petition, 0, DAMAGED);
            system.api().post("/api/v1/transfers/" + transfer + "/issue", "{}").expecting(202);
            Waiting.until(
                    "the automation's event is set aside",
                    LONGEST,
                    () -> letters(system.api())
                            .at("/waiting/0/processor")
                            .asString("")
                            .equals("transfer-automation"));
            assertThat(letters(system.api()).at("/waiting/0/sequence").asString())
                    .isEqualTo("transfer:" + transfer);
            replace(petition, 0, mended);
            assertThat(system.api()
                            .post(
                                    "/api/v1/dead-letters/transfer-automation/retry",
                                    "{\"sequence\":\"transfer:" + transfer + "\"}")
                            .expecting(200)
                            .body()
                            .get("outcome")
                            .asString())
                    .isEqualTo("DONE");
            Waiting.until(
                    "the transfer is completed",
                    LONGEST,
                    () -> system.api()
                            .get("/api/v1/transfers/" + transfer)
                            .body()
                            .path("state")
                            .asString("")
                            .equals("COMPLETED"));
            assertThat(letters(system.api()).get("waiting")).isEmpty();
            system.kill();
        }
    }
}
