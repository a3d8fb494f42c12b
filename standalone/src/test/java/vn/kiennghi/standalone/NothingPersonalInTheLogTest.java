package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.standalone.start.Settings;

/** The log tells which request and which transfer a line is about, and nothing of what people wrote, are called or sign in with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalInTheLogTest {
    private static final String SAID = "xin-dung-ghi-loi-nay-vao-nhat-ky";
    private static final String VOTER = "cu-tri-khong-muon-neu-ten";
    private static final String PASSWORD = "mat-khau-khong-ai-duoc-thay";

    @Test
    void what_is_entered_refused_or_fails_leaves_ids_alone_in_the_log(@TempDir Path data, CapturedOutput log) {
        try (Standalone system = Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", PASSWORD, Standalone.ALL_ROLES, true))) {
            Api api = new Api(system.url(), "admin", PASSWORD);
            SampleTerm.define(api);

            received(api, "A-1", SAID).expecting(201);
            assertThat(received(api, "A-1", SAID + " khac").status()).isEqualTo(409);
            assertThat(received(api, SAID, SAID.repeat(1_000)).status()).isEqualTo(422);
            assertThat(api.post("/api/v1/petitions", "{\"content\": \"" + SAID).status())
                    .isEqualTo(400);
            assertThat(api.get("/api/v1/petitions?q=" + SAID + "&cursor=" + SAID)
                            .status())
                    .isEqualTo(400);
            assertThat(api.upload(
                                    "/api/v1/sessions/mau-x.9/petition-imports",
                                    "reference,content,field,voter_name\nB-1," + SAID + ",khong-co," + VOTER + "\n")
                            .status())
                    .isEqualTo(422);
            String petition = "/api/v1/petitions/"
                    + PetitionId.of(SessionId.parse("mau-x.9").orElseThrow(), "A-1")
                            .value();
            assertThat(api.post(petition + "/answers", "{\"agency\":\"so-gtvt\",\"summary\":\"" + SAID + "\"}")
                            .status())
                    .isGreaterThanOrEqualTo(400);
            assertThat(new Api(system.url(), VOTER, SAID + PASSWORD)
                            .get("/api/v1/councils")
                            .status())
                    .isEqualTo(401);
            String transfer = api.post("/api/v1/transfers", SampleTerm.transferOfAll())
                    .expecting(201)
                    .body()
                    .get("id")
                    .asString();
            api.post("/api/v1/transfers/" + transfer + "/issue", "{}").expecting(202);
            Waiting.until(
                    "the transfer is completed",
                    Duration.ofSeconds(30),
                    () -> "COMPLETED"
                            .equals(api.get("/api/v1/transfers/" + transfer)
                                    .body()
                                    .get("state")
                                    .asString()));

            assertThat(log.getAll())
                    .containsPattern("HandOver: [0-9a-f]{32} +" + transfer + " handing over 1 petitions")
                    .doesNotContain(SAID, VOTER, PASSWORD);
        }
    }

    private static Api.Answer received(Api api, String reference, String content) {
        return api.post("/api/v1/petitions", """
                {"sessionId":"mau-x.9","reference":"%s","content":"%s","kind":"KIEN_NGHI","field":"giao-thong",
                 "level":"PROVINCE","round":"BEFORE","receivedOn":"2022-07-18"}""".formatted(reference, content));
    }
}
