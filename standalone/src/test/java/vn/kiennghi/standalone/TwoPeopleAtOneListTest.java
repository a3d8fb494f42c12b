package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.standalone.start.Settings;

/**
 * Two people work with one list: what one decides after the other has opened the list is not overwritten by the other's form for many
 * petitions, but named with who did it, while the rest is done.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoPeopleAtOneListTest {
    private static final String ADMIN = RunningProcess.ADMIN_PASSWORD;
    private static final String COLLEAGUE = "mat-khau-cua-hoa";
    private static final String MEANWHILE = "Trong khi nhập liệu, kiến nghị đã có thay đổi:";
    private static final int TRANSFERRED = 12;

    private Standalone system;
    private Api api;
    private Api colleague;

    @BeforeAll
    void petitions_some_of_them_handed_over(@TempDir Path data) {
        system = Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", ADMIN, Standalone.ALL_ROLES, true));
        api = new Api(system.url(), "admin", ADMIN);
        SampleTerm.define(api);
        api.put("/api/v1/councils/mau/fields/dien", "{\"name\":\"Điện\"}").expecting(200);
        api.put(
                        "/api/v1/councils/mau/agencies/so-xd",
                        "{\"name\":\"Sở Xây dựng\",\"kind\":\"DEPARTMENT\",\"validFrom\":\"2021-06-29\"}")
                .expecting(200);
        api.open(
                "hoa",
                COLLEAGUE,
                "[{\"role\":\"CLERK\",\"councilId\":\"mau\"},{\"role\":\"COORDINATOR\",\"councilId\":\"mau\"},{\"role\":\"SUPERVISOR\",\"councilId\":\"mau\"}]");
        colleague = new Api(system.url(), "hoa", COLLEAGUE);
        api.upload("/api/v1/sessions/mau-x.9/petition-imports", SampleTerm.petitions("K", 30))
                .expecting(200);
        api.upload(
                        "/api/v1/sessions/mau-x.9/petition-imports",
                        IntStream.rangeClosed(1, 9)
                                .mapToObj("U-%05d,Đề nghị kéo điện cho thôn thứ %<d,2022-07-18"::formatted)
                                .collect(Collectors.joining("\n", "reference,content,received_on\n", "\n")))
                .expecting(200);
        String transfer = api.post("/api/v1/transfers", """
                        {"sessionId":"mau-x.9","documentNumber":"248/TTHĐND-VP","issuedOn":"2022-07-29",
                         "recipient":"Ủy ban nhân dân tỉnh","signer":"TM. THƯỜNG TRỰC HĐND","petitionIds":%s}""".formatted(IntStream.rangeClosed(1, TRANSFERRED)
                        .mapToObj(number -> "\"" + kept(number) + "\"")
                        .toList()))
                .expecting(201)
                .body()
                .get("id")
                .asString();
        api.post("/api/v1/transfers/" + transfer + "/issue", "{}").expecting(202);
        Waiting.until(
                "the transfer is completed",
                Duration.ofSeconds(30),
                () -> api.get("/api/v1/transfers/" + transfer)
                        .body()
                        .get("state")
                        .asString()
                        .equals("COMPLETED"));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void in_the_register_a_colleagues_classification_stays_and_the_others_are_classified() {
        PageVisitor lan = lan();
        String list = "/register?sessionId=mau-x.9&q=U-0000";
        String seen = versions(lan.get(list).body());
        colleague
                .post(path(unclassified(2)) + "/classification", "{\"field\":\"dien\",\"level\":\"COMMUNE\"}")
                .expecting(200);

        HttpResponse<String> page = lan.post(
                "/register", "/register/classification", classification(seen, unclassified(1), unclassified(2)));

        assertThat(level(unclassified(1))).isEqualTo("PROVINCE");
        assertThat(level(unclassified(2))).isEqualTo("COMMUNE");
        assertThat(page.body())
                .contains("Đã phân loại 1 kiến nghị", "1 kiến nghị chưa thực hiện được")
                .contains(MEANWHILE, "hoa")
                .contains("U-00002");

        HttpResponse<String> looked = lan.post(
                "/register", "/register/classification", classification(versions(page.body()), unclassified(2)));
        assertThat(looked.body()).contains("Đã phân loại 1 kiến nghị");
        assertThat(level(unclassified(2))).isEqualTo("PROVINCE");
    }

    @Test
    void a_form_that_does_not_say_what_was_seen_replaces_nothing_in_the_register() {
        colleague
                .post(path(unclassified(4)) + "/classification", "{\"field\":\"dien\",\"level\":\"COMMUNE\"}")
                .expecting(200);

        HttpResponse<String> page = lan().post(
                        "/register", "/register/classification", classification("", unclassified(3), unclassified(4)));

        assertThat(level(unclassified(3))).isEqualTo("PROVINCE");
        assertThat(level(unclassified(4))).isEqualTo("COMMUNE");
        assertThat(page.body()).contains(MEANWHILE, "hoa");
    }

    @Test
    void a_complaint_about_something_else_does_not_make_old_versions_new() {
        PageVisitor lan = lan();
        String seen = versions(lan.get("/register?sessionId=mau-x.9&q=U-0000").body());
        colleague
                .post(path(unclassified(5)) + "/classification", "{\"field\":\"dien\",\"level\":\"COMMUNE\"}")
                .expecting(200);
        HttpResponse<String> wrong = lan.post(
                "/register", "/register/classification", Map.of("petitionIds", unclassified(5), "versions", seen));
        assertThat(wrong.statusCode()).isEqualTo(422);

        lan.post("/register", "/register/classification", classification(versions(wrong.body()), unclassified(5)));

        assertThat(level(unclassified(5))).isEqualTo("COMMUNE");
    }

    @Test
    void a_petition_that_was_flagged_meanwhile_is_not_forwarded() {
        for (int number = 21; number <= 22; number++) {
            api.post(path(kept(number)) + "/classification", "{\"field\":\"dien\",\"level\":\"CENTRAL\"}")
                    .expecting(200);
        }
        PageVisitor lan = lan();
        String seen = versions(lan.get("/register?sessionId=mau-x.9&q=K-0002").body());
        colleague
                .post(path(kept(21)) + "/flags", "{\"reasons\":[\"GENERIC\"],\"reason\":\"cần hỏi lại cử tri\"}")
                .expecting(200);

        HttpResponse<String> page = lan.post(
                "/register",
                "/register/forwarding",
                Map.of(
                        "petitionIds", kept(21) + "\n" + kept(22),
                        "versions", seen,
                        "to", "CENTRAL",
                        "documentNumber", "162/TTHĐND",
                        "on", "01/08/2022",
                        "recipient", "Đoàn đại biểu Quốc hội tỉnh"));

        assertThat(stage(kept(21))).isEqualTo("CLASSIFIED");
        assertThat(stage(kept(22))).isEqualTo("FORWARDED");
        assertThat(page.body()).contains(MEANWHILE, "cần hỏi lại cử tri", "hoa");
    }

    @Test
    void on_the_assigning_desk_a_colleagues_agency_and_due_date_stay() {
        PageVisitor lan = lan();
        String seen = versions(lan.get("/assigning").body());
        assignedByColleague(2);

        HttpResponse<String> page = lan.post("/assigning", "/assigning", assignment(seen, kept(1), kept(2)));

        assertThat(petition(2).get("agency").asString()).isEqualTo("so-gtvt");
        assertThat(petition(2).get("dueOn").asString()).isEqualTo("2022-11-30");
        assertThat(petition(1).get("agency").asString()).isEqualTo("so-xd");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Đã giao 1 kiến nghị.", "1 kiến nghị chưa ghi nhận được", "K-00002", MEANWHILE, "hoa")
                .contains("30/11/2022");
    }

    @Test
    void on_the_assigning_desk_what_waits_no_longer_is_left_alone_also_where_the_form_says_nothing() {
        assignedByColleague(4);

        HttpResponse<String> page = lan().post("/assigning", "/assigning", assignment("", kept(3), kept(4)));

        assertThat(petition(4).get("dueOn").asString()).isEqualTo("2022-11-30");
        assertThat(petition(3).get("agency").asString()).isEqualTo("so-xd");
        assertThat(page.body()).contains(MEANWHILE);
        assertThat(lan().post("/assigning", "/assigning", assignment("", kept(4)))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_same_assignment_sent_twice_is_no_conflict() {
        PageVisitor lan = lan();
        Map<String, String> form = assignment(versions(lan.get("/assigning").body()), kept(5));
        lan.post("/assigning", "/assigning", form);

        HttpResponse<String> again = lan.post("/assigning", "/assigning", form);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).doesNotContain(MEANWHILE);
    }

    @Test
    void an_answer_to_many_does_not_follow_on_one_that_a_colleague_recorded_meanwhile() {
        assignedByColleague(6);
        assignedByColleague(7);
        PageVisitor lan = lan();
        String list = "/answering?of=mau/so-gtvt";
        String seen = versions(lan.get(list).body(), kept(6));
        colleague
                .post(
                        path(kept(7)) + "/answers",
                        "{\"agency\":\"so-gtvt\",\"outcome\":\"RESOLVED\",\"summary\":\"Đã sửa xong\",\"documentNumber\":\"9/SGTVT\",\"documentDate\":\"2022-10-01\"}")
                .expecting(200);

        HttpResponse<String> page = lan.post(
                list,
                "/answering",
                Map.of(
                        "of", "mau/so-gtvt",
                        "agency", "so-gtvt",
                        "petitionIds", kept(6) + "\n" + kept(7),
                        "versions", seen,
                        "outcome", "IN_PROGRESS",
                        "documentNumber", "312/SGTVT-KH",
                        "documentDate", "10/11/2022",
                        "summary", "Đang lập dự án."));

        assertThat(petition(7).get("outcome").asString()).isEqualTo("RESOLVED");
        assertThat(petition(6).get("outcome").asString()).isEqualTo("IN_PROGRESS");
        assertThat(page.body()).contains("Đã ghi nhận trả lời 1 kiến nghị.", "K-00007", MEANWHILE, "hoa");
    }

    @Test
    void an_assignment_that_was_changed_meanwhile_is_not_given_back() {
        assignedByColleague(8);
        PageVisitor lan = lan();
        String list = "/answering?of=mau/so-gtvt";
        String seen = versions(lan.get(list).body(), kept(8));
        colleague
                .post(
                        path(kept(8)) + "/assignment",
                        "{\"leadAgency\":\"so-gtvt\",\"on\":\"2022-08-10\",\"dueOn\":\"2022-12-31\"}")
                .expecting(200);

        HttpResponse<String> page = lan.post(
                list,
                "/answering/refusal",
                Map.of(
                        "of", "mau/so-gtvt",
                        "agency", "so-gtvt",
                        "petitionId", kept(8),
                        "versions", seen,
                        "reason", "Thuộc Sở Xây dựng"));

        assertThat(page.statusCode()).isEqualTo(412);
        assertThat(petition(8).get("dueOn").asString()).isEqualTo("2022-12-31");
    }

    @Test
    void rows_of_the_transfer_desk_that_both_classify_stay_as_the_first_one_left_them() {
        PageVisitor lan = lan();
        String desk = "/sessions/mau-x.9/transfer";
        String seen = versions(lan.get(desk).body());
        colleague
                .post(path(unclassified(7)) + "/classification", "{\"field\":\"dien\",\"level\":\"COMMUNE\"}")
                .expecting(200);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("petitionIds", unclassified(6) + "\n" + unclassified(7));
        form.put("versions", seen);
        for (String id : List.of(unclassified(6), unclassified(7))) {
            form.put("p." + id + ".field", "giao-thong");
            form.put("p." + id + ".level", "PROVINCE");
        }

        HttpResponse<String> page = lan.post(desk, desk + "/classifications", form);

        assertThat(level(unclassified(7))).isEqualTo("COMMUNE");
        assertThat(level(unclassified(6))).isEqualTo("PROVINCE");
        assertThat(page.body()).contains("U-00007", MEANWHILE, "hoa");
    }

    @Test
    void a_letter_leaves_out_what_has_changed_since_it_was_chosen_and_again_since_it_was_shown() {
        PageVisitor lan = lan();
        String desk = "/sessions/mau-x.9/transfer";
        Map<String, String> chosen = Map.of(
                "sessionId",
                "mau-x.9",
                "recipientKind",
                "PEOPLES_COMMITTEE",
                "petitionIds",
                kept(24) + "\n" + kept(25) + "\n" + kept(26),
                "versions",
                versions(lan.get(desk).body()));
        corrected(25);

        HttpResponse<String> data = lan.post(desk, "/transfers/selection", chosen);

        assertThat(data.body()).contains("K-00025", "đã có thay đổi từ khi danh sách được mở");
        Map<String, String> letter = new HashMap<>(Map.of(
                "sessionId", "mau-x.9",
                "recipientKind", "PEOPLES_COMMITTEE",
                "petitions", entry("petitions", data.body()),
                "versions", versions(data.body()),
                "recipient", "Ủy ban nhân dân tỉnh",
                "documentNumber", "312/TTHĐND-VP",
                "issuedOn", "01/08/2022",
                "signer", "TM. THƯỜNG TRỰC HĐND"));
        HttpResponse<String> preview = lan.post(desk, "/transfers/preview", letter);
        assertThat(preview.body()).contains("K-00024").doesNotContain("K-00025");
        letter.put("petitions", entry("petitions", preview.body()));
        letter.put("versions", versions(preview.body()));
        letter.put("key", entry("key", preview.body()));
        corrected(26);

        HttpResponse<String> issued = lan.post(desk, "/transfers", letter);

        assertThat(issued.statusCode()).isEqualTo(409);
        assertThat(issued.body()).contains("K-00026", "đã có thay đổi từ khi danh sách được mở");
        assertThat(List.of(stage(kept(24)), stage(kept(25)), stage(kept(26)))).containsOnly("CLASSIFIED");
    }

    private PageVisitor lan() {
        return PageVisitor.signedIn(system.url(), "admin", ADMIN);
    }

    private void assignedByColleague(int number) {
        colleague
                .post(
                        path(kept(number)) + "/assignment",
                        "{\"leadAgency\":\"so-gtvt\",\"on\":\"2022-08-09\",\"dueOn\":\"2022-11-30\"}")
                .expecting(200);
    }

    private void corrected(int number) {
        colleague
                .post(
                        path(kept(number)) + "/correction",
                        "{\"changes\":{\"content\":\"Đề nghị làm lại đường thôn %d\"},\"reason\":\"ghi sai\"}"
                                .formatted(number))
                .expecting(200);
    }

    private static Map<String, String> classification(String seen, String... ids) {
        return Map.of(
                "petitionIds", String.join("\n", ids), "versions", seen, "field", "giao-thong", "level", "PROVINCE");
    }

    private static Map<String, String> assignment(String seen, String... ids) {
        return Map.of(
                "by", "selection",
                "petitionIds", String.join("\n", ids),
                "versions", seen,
                "leadAgency", "so-xd",
                "on", "10/08/2022");
    }

    /** Returns the versions that the page says of the petitions it shows: those of the entry that has most. */
    private static String versions(String html) {
        return entry("versions", html);
    }

    private static String versions(String html, String petition) {
        String all = versions(html);
        assertThat(all).contains(petition);
        return all;
    }

    private static String entry(String name, String html) {
        Matcher entry =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        return entry.results()
                .map(one -> one.group(1))
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    private JsonNode petition(int number) {
        return api.get(path(kept(number))).body();
    }

    private String level(String id) {
        return api.get(path(id)).body().path("level").asString();
    }

    private String stage(String id) {
        return api.get(path(id)).body().path("stage").asString();
    }

    private static String path(String id) {
        return "/api/v1/petitions/" + id;
    }

    private static String kept(int number) {
        return id("K-%05d".formatted(number));
    }

    private static String unclassified(int number) {
        return id("U-%05d".formatted(number));
    }

    private static String id(String reference) {
        return PetitionId.of(SessionId.parse(SampleTerm.SESSION).orElseThrow(), reference)
                .value();
    }
}
