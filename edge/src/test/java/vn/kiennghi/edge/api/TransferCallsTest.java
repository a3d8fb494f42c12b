package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class TransferCallsTest {
    private final int port;
    private final AccountStore accounts;
    private final SmallSystem system;
    private final Client clerk;

    TransferCallsTest(@LocalServerPort int port, AccountStore accounts, SmallSystem system) {
        this.port = port;
        this.accounts = accounts;
        this.system = system;
        this.clerk = Client.clerk(port, accounts);
    }

    private static String body(String what) {
        return "{\"sessionId\":\"bac-kan-xv.5\",\"documentNumber\":\"7/TTHĐND\",\"issuedOn\":\"2022-12-12\","
                + "\"recipient\":\"Ủy ban nhân dân tỉnh\",\"signer\":\"TM. THƯỜNG TRỰC\"," + what + "}";
    }

    private String received(String reference) {
        return clerk.post(
                        "/api/v1/petitions",
                        "{\"sessionId\":\"bac-kan-xv.5\",\"reference\":\"" + reference
                                + "\",\"content\":\"Sửa đường\",\"kind\":\"KIEN_NGHI\",\"round\":\"BEFORE\",\"receivedOn\":\"2022-12-01\"}")
                .json()
                .path("id")
                .asString();
    }

    @Test
    void a_transfer_is_drafted_shown_changed_and_issued() {
        String one = received("T-1");
        Answer drafted = clerk.post("/api/v1/transfers", body("\"petitionIds\":[\"" + one + "\",\"" + one + "\"]"));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        String path = "/api/v1/transfers/" + drafted.json().path("id").asString();
        assertThat(drafted.header("Location")).isEqualTo(path);
        DraftTransfer command = (DraftTransfer) system.arrived.getLast().getPayload();
        assertThat(command.recipientKind()).isEqualTo(RecipientKind.PEOPLES_COMMITTEE);
        assertThat(command.petitionIds()).hasSize(1);
        assertThat(command.requestDigest()).isNull();

        assertThat(clerk.get(path).json().path("total").intValue()).isEqualTo(1);
        String ids = "{\"petitionIds\":[\"" + one + "\"]}";
        assertThat(clerk.post(path + "/additions", ids).json().path("state").asString())
                .isEqualTo("DRAFT");
        assertThat(clerk.post(path + "/removals", ids).status()).isEqualTo(200);
        assertThat(clerk.post(path + "/acknowledgement", "{\"receivedOn\":\"2022-12-13\"}")
                        .status())
                .isEqualTo(200);
        assertThat(clerk.post(path + "/acknowledgement", "{}").errors()).containsExactly("receivedOn:FIELD_MISSING");
        Answer issued = clerk.post(path + "/issue", "{}");
        assertThat(issued.status()).isEqualTo(202);
        assertThat(issued.json().path("state").asString()).isEqualTo("ISSUED");
        Answer late = clerk.post(path + "/additions", ids);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("TRANSFER_NOT_DRAFT");
        assertThat(late.json().path("detail").asString()).contains("dự thảo").contains("đã ban hành");
        assertThat(clerk.get("/api/v1/sessions/bac-kan-xv.5/transfers")
                        .json()
                        .path("items")
                        .size())
                .isPositive();
    }

    @Test
    void issue_and_withdrawal_need_no_body() {
        String draft = clerk.post("/api/v1/transfers", body("\"petitionIds\":[\"" + received("T-2") + "\"]"))
                .json()
                .path("id")
                .asString();
        assertThat(clerk.call("POST", "/api/v1/transfers/" + draft + "/withdrawal")
                        .status())
                .isEqualTo(200);
        assertThat(clerk.call("POST", "/api/v1/transfers/" + draft + "/issue").status())
                .isEqualTo(202);
    }

    @Test
    void the_same_key_and_body_meet_the_same_transfer_although_nothing_is_left_to_transfer() {
        received("T-3");
        Client keyed = clerk.with("Idempotency-Key", "lần 1".replace("ầ", "a"));

        Answer first = keyed.post("/api/v1/transfers", body("\"all\":true"));
        Answer again = keyed.post("/api/v1/transfers", body("\"all\": true"));
        Answer other = keyed.post("/api/v1/transfers", body("\"all\":true").replace("7/", "8/"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");

        Answer nothingLeft = clerk.post("/api/v1/transfers", body("\"all\":true"));
        assertThat(nothingLeft.status()).isEqualTo(409);
        assertThat(nothingLeft.code()).isEqualTo("NOTHING_TO_TRANSFER");
    }

    @Test
    void one_users_key_is_nothing_to_another_user() {
        String petitions = "\"petitionIds\":[\"" + received("T-4") + "\"]";
        Client other = Client.as(port, accounts, "minh", new Grant(Role.CLERK, "bac-kan", null));

        String mine = clerk.with("Idempotency-Key", "k")
                .post("/api/v1/transfers", body(petitions))
                .json()
                .path("id")
                .asString();
        String his = other.with("Idempotency-Key", "k")
                .post("/api/v1/transfers", body(petitions))
                .json()
                .path("id")
                .asString();

        assertThat(mine).isNotEqualTo(his).matches("[a-z0-9]{26}");
    }

    @Test
    void a_key_is_1_to_200_ascii_characters() {
        assertThat(clerk.with("Idempotency-Key", "x".repeat(201))
                        .post("/api/v1/transfers", body("\"all\":true"))
                        .code())
                .isEqualTo("INVALID_HEADER");
        assertThat(clerk.with("Idempotency-Key", "")
                        .post("/api/v1/transfers", body("\"all\":true"))
                        .code())
                .isEqualTo("INVALID_HEADER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"all\":false|petitionIds:FIELD_MISSING",
                "\"petitionIds\":[]|petitionIds:FIELD_MISSING",
                "\"all\":true,\"petitionIds\":[\"aaaaaaaaaaaaaaaaaaaaaaaaaa\"]|petitionIds:FIELD_INVALID",
                "\"petitionIds\":[\"x\"]|petitionIds[0]:UNKNOWN_PETITION",
                "\"petitionIds\":[null]|petitionIds[0]:FIELD_MISSING",
            })
    void either_petitions_are_named_or_all_are_wanted(String what, String error) {
        Answer answer = clerk.post("/api/v1/transfers", body(what));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void wrong_types_are_400() {
        assertThat(clerk.post("/api/v1/transfers", body("\"all\":\"true\"")).errors())
                .containsExactly("all:WRONG_TYPE");
        assertThat(clerk.post("/api/v1/transfers", body("\"petitionIds\":\"x\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void unknown_transfers_and_sessions_are_404_in_the_path_and_422_in_a_body() {
        assertThat(clerk.get("/api/v1/transfers/x").code()).isEqualTo("UNKNOWN_TRANSFER");
        assertThat(clerk.post("/api/v1/transfers/abcdefgh1234/issue", "{}").status())
                .isEqualTo(404);
        assertThat(clerk.get("/api/v1/sessions/x/transfers").code()).isEqualTo("UNKNOWN_SESSION");
        assertThat(clerk.post("/api/v1/transfers", body("\"all\":true").replace("xv.5", "xv.6"))
                        .errors())
                .containsExactly("sessionId:UNKNOWN_SESSION");
    }

    @Test
    void r34_who_may_not_transfer_is_told_so_and_not_that_there_is_nothing_to_transfer() {
        Client supervisor = Client.as(port, accounts, "ban", new Grant(Role.SUPERVISOR, "bac-kan", null));
        clerk.post("/api/v1/transfers", body("\"all\":true"));

        assertThat(supervisor.post("/api/v1/transfers", body("\"all\":true")).status())
                .isEqualTo(403);
        Client stranger = Client.as(port, accounts, "noi-khac", new Grant(Role.CLERK, "ha-giang", null));
        assertThat(stranger.post("/api/v1/transfers", body("\"all\":true")).status())
                .isEqualTo(403);
        assertThat(stranger.get("/api/v1/sessions/bac-kan-xv.5/transfers").status())
                .isEqualTo(403);
    }
}
