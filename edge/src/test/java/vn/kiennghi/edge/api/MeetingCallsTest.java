package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.VoterMeetingCommand.RecordVoterMeeting;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class MeetingCallsTest {
    private static final String PATH = "/api/v1/sessions/bac-kan-xv.5/meetings/";
    private static final String BODY =
            "{\"round\":\"BEFORE\",\"heldOn\":\"2022-11-20\",\"place\":\" Xã Quân Hà \",\"group\":\"Tổ 3\"%s}";

    private final int port;
    private final AccountStore accounts;
    private final Client clerk;
    private final SmallSystem system;

    MeetingCallsTest(@LocalServerPort int port, AccountStore accounts, SmallSystem system) {
        this.port = port;
        this.accounts = accounts;
        this.clerk = Client.clerk(port, accounts);
        this.system = system;
    }

    private static String body(String more) {
        return BODY.formatted(more);
    }

    @Test
    void what_is_put_is_recorded_and_comes_back_as_the_resource() {
        Answer answer = clerk.put(PATH + "quan-ha", body(",\"voters\":90,\"utterances\":0"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).isEqualTo("quan-ha");
        assertThat(answer.json().path("sessionId").asString()).isEqualTo("bac-kan-xv.5");
        assertThat(answer.json().path("heldOn").asString()).isEqualTo("2022-11-20");
        assertThat(answer.json().path("voters").intValue()).isEqualTo(90);
        assertThat(system.arrived.getLast().getPayload())
                .isEqualTo(new RecordVoterMeeting(
                        new MeetingId(SessionId.parse("bac-kan-xv.5").orElseThrow(), "quan-ha"),
                        Round.BEFORE,
                        LocalDate.of(2022, 11, 20),
                        "Xã Quân Hà",
                        "Tổ 3",
                        90,
                        0));
    }

    @Test
    void voters_and_utterances_may_be_left_out() {
        assertThat(clerk.put(PATH + "quan-ha", body(",\"voters\":null")).status())
                .isEqualTo(200);

        RecordVoterMeeting command =
                (RecordVoterMeeting) system.arrived.getLast().getPayload();
        assertThat(command.voters()).isNull();
        assertThat(command.utterances()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"90\"|400|WRONG_TYPE",
                "90.5|400|WRONG_TYPE",
                "90.0|400|WRONG_TYPE",
                "true|400|WRONG_TYPE",
                "[90]|400|WRONG_TYPE",
                "{}|400|WRONG_TYPE",
                "2147483648|422|FIELD_INVALID",
                "-99999999999999999999|422|FIELD_INVALID"
            })
    void a_number_is_a_whole_number_and_nothing_else(String voters, int status, String code) {
        Answer answer = clerk.put(PATH + "quan-ha", body(",\"voters\":" + voters));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errors()).containsExactly("voters:" + code);
    }

    @Test
    void what_is_missing_is_told_at_once() {
        assertThat(clerk.put(PATH + "quan-ha", "{\"place\":\" \"}").errors())
                .containsExactlyInAnyOrder(
                        "round:FIELD_MISSING", "heldOn:FIELD_MISSING", "place:FIELD_MISSING", "group:FIELD_MISSING");
    }

    @Test
    void meetings_are_shown_one_by_one_and_together_and_unknown_ones_are_404() {
        assertThat(clerk.get("/api/v1/sessions/bac-kan-xv.5/meetings")
                        .json()
                        .path("items")
                        .path(0)
                        .path("place")
                        .asString())
                .isEqualTo("Xã Quân Hà");
        assertThat(clerk.get(PATH + "quan-ha").json().path("utterances").intValue())
                .isEqualTo(12);

        assertThat(clerk.get(PATH + "khong-co").code()).isEqualTo("UNKNOWN_MEETING");
        for (String session : new String[] {"bac-kan-xv.99", "khong-co.1", "X"}) {
            String meetings = "/api/v1/sessions/" + session + "/meetings";
            assertThat(clerk.get(meetings).code()).isEqualTo("UNKNOWN_SESSION");
            assertThat(clerk.put(meetings + "/quan-ha", body("")).status()).isEqualTo(404);
        }
        assertThat(clerk.put(PATH + "X%20Y", body("")).code()).isEqualTo("INVALID_ID");
    }

    @Test
    void r34_who_only_reads_records_no_meeting() {
        Client auditor = Client.as(port, accounts, "kiem-tra", new Grant(Role.AUDITOR, "bac-kan", null));

        assertThat(auditor.get(PATH + "quan-ha").status()).isEqualTo(200);
        assertThat(auditor.put(PATH + "quan-ha", body("")).code()).isEqualTo("NOT_ALLOWED");
    }
}
