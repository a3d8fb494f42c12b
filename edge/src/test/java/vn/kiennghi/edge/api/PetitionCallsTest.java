package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.FilterValue;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class PetitionCallsTest {
    private final int port;
    private final AccountStore accounts;
    private final SmallSystem system;
    private final Client clerk;

    PetitionCallsTest(@LocalServerPort int port, AccountStore accounts, SmallSystem system) {
        this.port = port;
        this.accounts = accounts;
        this.system = system;
        this.clerk = Client.clerk(port, accounts);
    }

    private static String body(String reference, String more) {
        return ("{\"sessionId\":\"bac-kan-xv.5\",\"reference\":\"%s\",\"content\":\"Sửa đường\",\"kind\":\"KIEN_NGHI\","
                        + "\"round\":\"BEFORE\",\"receivedOn\":\"2022-12-01\"%s}")
                .formatted(reference, more);
    }

    private String received(String reference) {
        return clerk.post("/api/v1/petitions", body(reference, ""))
                .json()
                .path("id")
                .asString();
    }

    @Test
    void a_petition_is_received_once_and_then_is_there_already() {
        Client.Answer first = clerk.post("/api/v1/petitions", body("R-1", ""));
        Client.Answer again = clerk.post("/api/v1/petitions", body("  R-1 ", ""));

        String id = PetitionId.of(SessionId.parse("bac-kan-xv.5").orElseThrow(), "R-1")
                .value();
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/v1/petitions/" + id);
        assertThat(first.json().path("id").asString()).isEqualTo(id);
        assertThat(first.json().has("warnings")).isFalse();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id").asString()).isEqualTo(id);
    }

    @Test
    void other_content_under_the_same_reference_is_409() {
        received("R-2");

        Client.Answer answer = clerk.post("/api/v1/petitions", body("R-2", "").replace("Sửa đường", "Sửa cầu"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("REFERENCE_TAKEN");
        assertThat(answer.json().path("expected").asString()).isEqualTo("Sửa đường");
        assertThat(answer.json().path("found").asString()).isEqualTo("Sửa cầu");
        assertThat(answer.json().path("detail").asString())
                .contains("reference")
                .contains("Sửa cầu");
    }

    @Test
    void personal_data_of_the_voter_are_taken_in_with_a_warning_and_go_nowhere() {
        Client.Answer answer = clerk.post(
                "/api/v1/petitions",
                body("R-3", ",\"voter\":{\"name\":\"Nguyễn Văn A\"},\"voter_name\":\"A\",\"meetingId\":\"quan-ha\""));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("VOTER_DATA_NOT_STORED");
        ReceivePetition command = (ReceivePetition) system.arrived.getLast().getPayload();
        assertThat(command.meetingId()).isEqualTo("quan-ha");
        assertThat(command.meeting()).isNull();
        assertThat(command.toString()).doesNotContain("Nguyễn");
    }

    @Test
    void an_unknown_meeting_is_422() {
        Client.Answer answer = clerk.post("/api/v1/petitions", body("R-15", ",\"meetingId\":\"Xã Quân Hà\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("meetingId:UNKNOWN_MEETING");
    }

    @Test
    void r19_a_refusal_of_an_assignment_names_its_agency_and_reason() {
        String path = "/api/v1/petitions/" + received("R-16") + "/assignment-refusal";

        assertThat(clerk.post(path, "{\"agency\":\"so-y-te\",\"reason\":\" \"}").errors())
                .containsExactly("reason:REASON_REQUIRED");
        assertThat(clerk.post(path, "{\"reason\":\"x\"}").errors()).containsExactly("agency:FIELD_MISSING");
        assertThat(clerk.post(
                                path,
                                "{\"agency\":\"so-y-te\",\"reason\":\"không quản lý\",\"documentNumber\":\"9/SYT\"}")
                        .status())
                .isEqualTo(200);
        RefuseAssignment command = (RefuseAssignment) system.arrived.getLast().getPayload();
        assertThat(command.agencies()).containsExactly("so-y-te");
        assertThat(command.on()).isEqualTo(LocalDate.of(2022, 12, 20));
        assertThat(command.document().number()).isEqualTo("9/SYT");
    }

    @Test
    void everything_missing_is_told_at_once() {
        Client.Answer answer = clerk.post("/api/v1/petitions", "{\"content\":\"  \u00a0 \"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "sessionId:FIELD_MISSING",
                        "reference:FIELD_MISSING",
                        "content:FIELD_MISSING",
                        "kind:FIELD_MISSING",
                        "round:FIELD_MISSING",
                        "receivedOn:FIELD_MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"receivedOn\":\"2022-02-30\"|receivedOn|INVALID_DATE|400",
                "\"receivedOn\":\"1/2/2022\"|receivedOn|INVALID_DATE|400",
                "\"receivedOn\":\"22022-12-01\"|receivedOn|INVALID_DATE|400",
                "\"receivedOn\":\"0202-12-01\"|receivedOn|INVALID_DATE|400",
                "\"receivedOn\":20221201|receivedOn|WRONG_TYPE|400",
                "\"kind\":\"kien_nghi\"|kind|UNKNOWN_VALUE|400",
                "\"kind\":0|kind|WRONG_TYPE|400",
                "\"level\":\"VILLAGE\"|level|UNKNOWN_VALUE|400",
                "\"reference\":12|reference|WRONG_TYPE|400",
                "\"reference\":[\"1\"]|reference|WRONG_TYPE|400",
                "\"content\":true|content|WRONG_TYPE|400",
                "\"reference\":\"a\\nb\"|reference|FIELD_INVALID|422",
                "\"content\":\"a\\u0000b\"|content|FIELD_INVALID|422",
                "\"content\":\"a\\u0007b\"|content|FIELD_INVALID|422",
                "\"content\":\"a\\ud800b\"|content|FIELD_INVALID|422",
                "\"field\":\"Giao thông\"|field|FIELD_INVALID|422",
                "\"field\":\"khong-co\"|field|UNKNOWN_FIELD|422",
                "\"sessionId\":\"khong\"|sessionId|UNKNOWN_SESSION|422",
            })
    void a_wrong_member_is_named(String member, String field, String code, int status) {
        String name = member.substring(0, member.indexOf(':'));
        String body = body("R-4", "").replaceAll(name + ":\"[^\"]*\",?", "").replace(",}", "}");

        Client.Answer answer = clerk.post("/api/v1/petitions", body.replace("{", "{" + member + ","));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errors()).contains(field + ":" + code);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("found").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "",
                "null",
                "\"x\"",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":NaN}",
                "\u0000"
            })
    void what_is_not_one_json_object_is_400(String body) {
        Client.Answer answer = clerk.post("/api/v1/petitions", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isIn("MALFORMED_JSON", "BODY_MISSING", "WRONG_TYPE");
    }

    @Test
    void length_counts_after_normalisation() {
        String longest = "ế".repeat(20_000);
        assertThat(clerk.post("/api/v1/petitions", body("R-5", "").replace("Sửa đường", "  " + longest + "  "))
                        .status())
                .isEqualTo(201);
        Client.Answer tooLong = clerk.post("/api/v1/petitions", body("R-6", "").replace("Sửa đường", longest + "x"));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.errors()).containsExactly("content:TEXT_TOO_LONG");
        assertThat(clerk.post("/api/v1/petitions", body("x".repeat(301), "")).errors())
                .containsExactly("reference:TEXT_TOO_LONG");
    }

    @Test
    void commands_answer_how_the_petition_stands() {
        String id = received("R-7");
        List<String> calls = List.of(
                "classification {\"field\":\"y-te\",\"level\":\"PROVINCE\"}",
                "split {\"items\":[{\"reference\":\"R-7/1\",\"content\":\"a\"},{\"reference\":\"R-7/2\",\"content\":\"b\"}]}",
                "forwarding {\"to\":\"CENTRAL\"}",
                "assignment {\"leadAgency\":\"so-y-te\",\"coordinatingAgencies\":[\"so-gtvt\"],\"dueOn\":\"2023-01-31\"}",
                "assignment-refusal {\"agency\":\"so-y-te\",\"reason\":\"không thuộc phạm vi quản lý\"}",
                "answers {\"agency\":\"so-y-te\",\"outcome\":\"RESOLVED\",\"summary\":\"Xong\",\"documentNumber\":\"1/SYT\"}",
                "flags {\"reasons\":[\"GENERIC\",\"GENERIC\"]}",
                "flag-clearing {\"flagId\":\"f1\"}");
        for (String call : calls) {
            String[] parts = call.split(" ", 2);
            Client.Answer answer =
                    clerk.with("Accept", "application/json").post("/api/v1/petitions/" + id + "/" + parts[0], parts[1]);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("id").asString()).isEqualTo(id);
            assertThat(answer.json().path("events").size()).isEqualTo(1);
        }
    }

    @Test
    void the_business_date_defaults_to_today_and_the_documents_date_to_it() {
        String id = received("R-8");
        clerk.post(
                "/api/v1/petitions/" + id + "/assignment",
                "{\"leadAgency\":\"so-y-te\",\"abstract\":\"Giao\\nviệc\",\"signer\":\"KT. CHỦ TỊCH\"}");

        AssignToAgency command = (AssignToAgency) system.arrived.getLast().getPayload();
        assertThat(command.on()).isEqualTo(LocalDate.of(2022, 12, 20));
        assertThat(command.document().date()).isEqualTo(command.on());
        assertThat(command.document().summary()).isEqualTo("Giao\nviệc");
        assertThat(command.coordinatingAgencies()).isEmpty();
    }

    @Test
    void an_answer_has_one_date() {
        String path = "/api/v1/petitions/" + received("R-9") + "/answers";
        String answer =
                "{\"agency\":\"so-y-te\",\"outcome\":\"RESOLVED\",\"summary\":\"Xong\",\"documentNumber\":\"1\"";

        clerk.post(path, answer + ",\"documentDate\":\"2022-12-10\"}");
        assertThat(((Answer) system.arrived.getLast().getPayload()).on()).isEqualTo(LocalDate.of(2022, 12, 10));
        clerk.post(path, answer + ",\"on\":\"2022-12-11\"}");
        assertThat(((Answer) system.arrived.getLast().getPayload()).document().date())
                .isEqualTo(LocalDate.of(2022, 12, 11));
        assertThat(clerk.post(path, answer + ",\"on\":\"2022-12-11\",\"documentDate\":\"2022-12-12\"}")
                        .errors())
                .containsExactly("documentDate:FIELD_INVALID");
    }

    @Test
    void r7_and_r19_declining_without_reason_and_answering_without_document_are_422() {
        String path = "/api/v1/petitions/" + received("R-10") + "/answers";

        assertThat(clerk.post(
                                path,
                                "{\"agency\":\"so-y-te\",\"outcome\":\"REFUSED\",\"summary\":\"x\",\"documentNumber\":\"1\"}")
                        .errors())
                .containsExactly("reason:REASON_REQUIRED");
        Client.Answer withoutDocument =
                clerk.post(path, "{\"agency\":\"so-y-te\",\"outcome\":\"RESOLVED\",\"summary\":\"x\"}");
        assertThat(withoutDocument.status()).isEqualTo(422);
        assertThat(withoutDocument.code()).isEqualTo("DOCUMENT_REQUIRED");
    }

    @Test
    void unknown_petitions_and_commands_are_404() {
        String known = received("R-11");
        String classification = "{\"field\":\"y-te\",\"level\":\"PROVINCE\"}";
        for (String id : List.of("b".repeat(26), "petition:" + known, "x", known.toUpperCase(Locale.ROOT))) {
            Client.Answer answer = clerk.post("/api/v1/petitions/" + id + "/classification", classification);
            assertThat(answer.status()).as(id).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("UNKNOWN_PETITION");
        }
        assertThat(clerk.get("/api/v1/petitions/x").code()).isEqualTo("UNKNOWN_PETITION");
        assertThat(clerk.get("/api/v1/petitions/" + "b".repeat(26) + "/history").status())
                .isEqualTo(404);
        assertThat(clerk.post("/api/v1/petitions/" + known + "/burying", "{}").code())
                .isEqualTo("UNKNOWN_COMMAND");
        assertThat(clerk.get("/api/v1/petitions/" + known + "/split").status()).isEqualTo(405);
    }

    @Test
    void r34_a_role_that_does_not_suffice_is_403_and_so_is_another_councils_petition() {
        Client auditor = Client.as(port, accounts, "kiem-tra", new Grant(Role.AUDITOR, "bac-kan", null));
        assertThat(auditor.post("/api/v1/petitions", body("R-12", "")).code()).isEqualTo("NOT_ALLOWED");

        String elsewhere = SmallRegister.elsewhere().value();
        assertThat(auditor.get("/api/v1/petitions/" + elsewhere).status()).isEqualTo(403);
        assertThat(auditor.get("/api/v1/petitions/" + elsewhere + "/history").status())
                .isEqualTo(403);
        assertThat(auditor.get("/api/v1/petitions/" + received("R-13")).status())
                .isEqualTo(200);
        Client everywhere = Client.as(port, accounts, "kiem-tra-tw", new Grant(Role.AUDITOR, null, null));
        assertThat(everywhere.get("/api/v1/petitions/" + elsewhere).status()).isEqualTo(200);
    }

    @Test
    void a_list_shows_only_councils_that_one_may_read() {
        Client two = Client.as(
                port,
                accounts,
                "hai-noi",
                new Grant(Role.CLERK, "bac-kan", null),
                new Grant(Role.AGENCY, "ha-giang", "so-y-te"));
        two.get("/api/v1/petitions?q=duong&limit=7&flagged=true&sort=-receivedOn");
        FindPetitions query = (FindPetitions) system.asked.getLast();
        assertThat(query.councils()).isEqualTo(Set.of("bac-kan", "ha-giang"));
        assertThat(query.limit()).isEqualTo(7);
        assertThat(query.value(PetitionFilter.FLAGGED)).isEqualTo(true);
        assertThat(query.value(PetitionFilter.WORDS)).isEqualTo("duong");

        Client.as(port, accounts, "moi-noi", new Grant(Role.AUDITOR, null, null))
                .get("/api/v1/petitions");
        assertThat(((FindPetitions) system.asked.getLast()).councils()).isNull();
        assertThat(((FindPetitions) system.asked.getLast()).limit()).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void every_filter_is_a_parameter(PetitionFilter filter) {
        Object wanted = switch (filter.value()) {
            case FilterValue.Text text -> "bac-kan-xv.5";
            case FilterValue.YesOrNo yesOrNo -> false;
            case FilterValue.Day day -> LocalDate.of(2022, 12, 31);
            case FilterValue.OneOf<?>(var type) -> type.getEnumConstants()[0];
            case FilterValue.SomeOf<?>(var type) -> Set.of(type.getEnumConstants()[0]);
        };
        clerk.get(
                "/api/v1/petitions?" + filter.parameter() + "=" + filter.value().write(wanted));
        FindPetitions query = (FindPetitions) system.asked.getLast();

        assertThat(query.value(filter)).isEqualTo(wanted);
        assertThat(query.filters()).containsOnlyKeys(filter);
    }

    @Test
    void conditions_are_filters_of_which_all_must_hold() {
        clerk.get(
                "/api/v1/petitions?condition=WITHOUT_ROADMAP,HANDED_BACK&dueBy=2022-12-31&committee=KT_NS&round=AFTER");
        FindPetitions query = (FindPetitions) system.asked.getLast();

        assertThat(query.conditions()).containsExactlyInAnyOrder(Condition.WITHOUT_ROADMAP, Condition.HANDED_BACK);
        assertThat(query.value(PetitionFilter.DUE_BY)).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(query.value(PetitionFilter.COMMITTEE)).isEqualTo("KT_NS");
        assertThat(query.value(PetitionFilter.ROUND)).isEqualTo(Round.AFTER);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,LIMIT_OUT_OF_RANGE",
        "limit=201,LIMIT_OUT_OF_RANGE",
        "limit=x,LIMIT_OUT_OF_RANGE",
        "limit=99999999999,LIMIT_OUT_OF_RANGE",
        "stage=DONE,UNKNOWN_VALUE",
        "kind=kien_nghi,UNKNOWN_VALUE",
        "flagged=yes,UNKNOWN_VALUE",
        "condition=VAGUE,UNKNOWN_VALUE",
        "dueBy=31/12/2022,INVALID_DATE",
        "overdue=1,UNKNOWN_VALUE",
        "sort=color,UNKNOWN_VALUE",
        "stage=RECEIVED&stage=SPLIT,REPEATED_PARAMETER",
        "cursor=none-of-mine,BAD_CURSOR"
    })
    void a_wrong_parameter_is_400_and_named(String query, String code) {
        Client.Answer answer = clerk.get("/api/v1/petitions?" + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(query.substring(0, query.indexOf('=')) + ":" + code);
    }

    @Test
    void a_history_shows_each_events_own_members_beside_the_common_ones() {
        Client.Answer answer = clerk.get("/api/v1/petitions/" + received("R-14") + "/history");

        var event = answer.json().path("events").path(0);
        assertThat(event.path("type").asString()).isEqualTo("PetitionReceived");
        assertThat(event.path("on").asString()).isEqualTo("2022-12-06");
        assertThat(event.path("recordedAt").asString()).isEqualTo("2022-12-07T01:00:00Z");
        assertThat(event.path("by").path("user").asString()).isEqualTo("lan");
        assertThat(event.path("changes").path("stage").path("to").asString()).isEqualTo("RECEIVED");
        assertThat(event.path("content").asString()).isEqualTo("Nội dung");
    }
}
