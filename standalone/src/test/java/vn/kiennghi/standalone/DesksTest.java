package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.standalone.start.Settings;

/** A session's way over the desks, from the transfer to the answers, without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DesksTest {
    private static final String PASSWORD = "mat-khau-dai-va-rieng";
    private static final Pattern NUMBER =
            Pattern.compile("<a href=\"(/register[^\"]*)\" aria-label=\"[^\"]*\">([0-9.]+)</a>");
    private static final Pattern MATCHING = Pattern.compile("role=\"status\">([0-9.]+) kiến nghị");
    private static final Map<String, String> DOCUMENT =
            Map.of("documentNumber", "5187/UBND-TH", "on", "09/08/2022", "dueOn", "30/11/2022");

    private Standalone system;
    private String transferId;

    @BeforeAll
    void a_session_whose_petitions_are_transferred(@TempDir Path data) {
        system = Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD, Standalone.ALL_ROLES, true));
        Api api = new Api(system.url(), "admin", RunningProcess.ADMIN_PASSWORD);
        SampleTerm.define(api);
        api.put(
                        "/api/v1/councils/mau/agencies/so-xd",
                        "{\"name\":\"Sở Xây dựng\",\"kind\":\"DEPARTMENT\",\"validFrom\":\"2021-06-29\"}")
                .expecting(200);
        user(api, "chuyenvien", "{\"role\":\"CLERK\",\"councilId\":\"mau\"}");
        user(api, "vpubnd", "{\"role\":\"COORDINATOR\",\"councilId\":\"mau\"}");
        user(api, "sogtvt", "{\"role\":\"AGENCY\",\"councilId\":\"mau\",\"agencyId\":\"so-gtvt\"}");
        user(api, "giamsat", "{\"role\":\"SUPERVISOR\",\"councilId\":\"mau\"}");
        api.upload("/api/v1/sessions/mau-x.9/petition-imports", SampleTerm.petitions("K", 10))
                .expecting(200);
        transferId = api.post("/api/v1/transfers", SampleTerm.transferOfAll())
                .expecting(201)
                .body()
                .get("id")
                .asText();
        api.post("/api/v1/transfers/" + transferId + "/issue", "{}").expecting(202);
        Waiting.until(
                "the transfer is completed",
                Duration.ofSeconds(30),
                () -> api.get("/api/v1/transfers/" + transferId)
                        .body()
                        .get("state")
                        .asText()
                        .equals("COMPLETED"));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void a_wrong_date_comes_back_with_what_was_typed_and_chosen() {
        HttpResponse<String> answer = assign(
                "vpubnd",
                Map.of(
                        "by", "selection",
                        "petitionIds", id(1),
                        "leadAgency", "so-gtvt",
                        "documentNumber", "5187/UBND-TH",
                        "on", "31/02/2022"));

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"",
                        "value=\"31/02/2022\"",
                        "value=\"5187/UBND-TH\"",
                        "value=\"so-gtvt\" selected")
                .containsPattern("name=\"petitionIds\" value=\"" + id(1) + "\"[^>]* checked");
    }

    @Test
    @Order(2)
    void nothing_chosen_is_said_so() {
        assertThat(assign("vpubnd", Map.of("by", "rows", "shown", id(1), "on", "09/08/2022"))
                        .body())
                .contains("role=\"alert\"");
    }

    @Test
    @Order(3)
    void who_may_not_assign_is_refused_with_a_sentence() {
        PageVisitor agency = PageVisitor.signedIn(system.url(), "sogtvt", PASSWORD);

        HttpResponse<String> refused = agency.post(
                "/desk",
                "/assigning",
                with(DOCUMENT, "by", "selection", "petitionIds", id(1), "leadAgency", "so-gtvt"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<h1", "quyền");
        assertThat(PageVisitor.signedIn(system.url(), "giamsat", PASSWORD)
                        .post("/desk", "/answering", Map.of("of", "mau/so-gtvt", "petitionIds", id(1)))
                        .statusCode())
                .isIn(403, 422);
    }

    @Test
    @Order(4)
    void chosen_petitions_go_to_one_agency_and_those_refused_are_named() {
        String body = assign(
                        "vpubnd",
                        with(
                                DOCUMENT,
                                "by",
                                "selection",
                                "petitionIds",
                                ids(1, 4),
                                "leadAgency",
                                "so-gtvt",
                                "coordinatingAgencies",
                                "so-xd"))
                .body();
        assertThat(body).contains("Đã giao 4 kiến nghị.", "6 kiến nghị chờ giao");

        HttpResponse<String> early = assign(
                "vpubnd",
                Map.of("by", "selection", "petitionIds", ids(5, 6), "leadAgency", "so-gtvt", "on", "01/07/2022"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body())
                .contains("2 kiến nghị chưa ghi nhận được", "href=\"/petitions/" + id(5) + "\"", "29/07/2022")
                .contains("value=\"01/07/2022\"");
    }

    @Test
    @Order(5)
    void each_row_goes_to_the_agency_picked_in_it() {
        String body = assign(
                        "chuyenvien",
                        with(
                                DOCUMENT,
                                "by",
                                "rows",
                                "shown",
                                ids(5, 10),
                                "lead." + id(5),
                                "so-gtvt",
                                "lead." + id(6),
                                "so-xd"))
                .body();

        assertThat(body).contains("Đã giao 2 kiến nghị.", "4 kiến nghị chờ giao");
    }

    @Test
    @Order(6)
    void the_day_of_receipt_is_recorded_once() {
        PageVisitor office = PageVisitor.signedIn(system.url(), "vpubnd", PASSWORD);
        assertThat(office.post(
                                "/assigning",
                                "/assigning/acknowledgement",
                                Map.of("transferId", transferId, "receivedOn", "hôm qua"))
                        .body())
                .contains("value=\"hôm qua\"");
        assertThat(office.post(
                                "/assigning",
                                "/assigning/acknowledgement",
                                Map.of("transferId", transferId, "receivedOn", "01/08/2022"))
                        .body())
                .contains("Đã ghi nhận ngày nhận văn bản chuyển: 01/08/2022")
                .doesNotContain("id=\"receipts\"");
    }

    @Test
    @Order(7)
    void an_agency_answers_several_by_one_document() {
        PageVisitor agency = PageVisitor.signedIn(system.url(), "sogtvt", PASSWORD);
        assertThat(agency.get("/answering").body()).contains("5 kiến nghị", "5 quá hạn", "Chủ trì");

        String body = agency.post(
                        "/answering",
                        "/answering",
                        Map.of(
                                "of", "mau/so-gtvt",
                                "agency", "so-gtvt",
                                "petitionIds", ids(1, 2),
                                "outcome", "IN_PROGRESS",
                                "documentNumber", "312/SGTVT-KH",
                                "documentDate", "10/11/2022",
                                "summary", "Đang lập dự án."))
                .body();

        assertThat(body).contains("Đã ghi nhận trả lời 2 kiến nghị.", "3 kiến nghị");
    }

    @Test
    @Order(8)
    void an_agency_does_not_answer_what_is_not_assigned_to_it() {
        HttpResponse<String> answer = PageVisitor.signedIn(system.url(), "sogtvt", PASSWORD)
                .post(
                        "/answering",
                        "/answering",
                        Map.of(
                                "of", "mau/so-gtvt",
                                "agency", "so-gtvt",
                                "petitionIds", id(6),
                                "outcome", "REFUSED",
                                "documentNumber", "313/SGTVT-KH",
                                "documentDate", "10/11/2022",
                                "summary", "Không giải quyết",
                                "reason", "Không có trong quy hoạch"));

        assertThat(answer.statusCode()).as("it does not even read it").isEqualTo(404);
        assertThat(answer.body()).contains("1 kiến nghị chưa ghi nhận được", "value=\"313/SGTVT-KH\"");
    }

    @Test
    @Order(9)
    void an_agency_gives_back_what_is_not_its_business_and_the_office_sees_why() {
        PageVisitor agency = PageVisitor.signedIn(system.url(), "sogtvt", PASSWORD);
        Map<String, String> refusal = Map.of("of", "mau/so-gtvt", "agency", "so-gtvt", "petitionId", id(3));
        assertThat(agency.post("/answering", "/answering/refusal", refusal).statusCode())
                .isEqualTo(422);
        assertThat(agency.post("/answering", "/answering/refusal", with(refusal, "reason", "Thuộc Sở Xây dựng"))
                        .body())
                .contains("Đã ghi nhận việc từ chối", "2 kiến nghị");

        assertThat(PageVisitor.signedIn(system.url(), "vpubnd", PASSWORD)
                        .get("/assigning")
                        .body())
                .contains("id=\"handed-back\"", "Thuộc Sở Xây dựng", "Sở Giao thông vận tải từ chối");
    }

    @Test
    @Order(10)
    void every_number_of_every_desk_is_the_length_of_the_list_behind_it() {
        for (String user : List.of("chuyenvien", "vpubnd", "sogtvt", "giamsat")) {
            PageVisitor visitor = PageVisitor.signedIn(system.url(), user, PASSWORD);
            Matcher number = NUMBER.matcher(visitor.get("/desk").body());
            int sum = 0;
            while (number.find()) {
                String address = number.group(1).replace("&amp;", "&");
                Matcher listed = MATCHING.matcher(visitor.get(address).body());
                assertThat(listed.find() ? listed.group(1) : "0").as(address).isEqualTo(number.group(2));
                sum += Integer.parseInt(number.group(2));
            }
            assertThat(sum)
                    .as(user)
                    .isEqualTo(Map.of("chuyenvien", 0, "vpubnd", 12, "sogtvt", 4, "giamsat", 7)
                            .get(user));
        }
    }

    private HttpResponse<String> assign(String user, Map<String, String> entries) {
        return PageVisitor.signedIn(system.url(), user, PASSWORD).post("/assigning", "/assigning", entries);
    }

    @Test
    @Order(90)
    void what_words_of_files_mean_is_chosen_used_and_dropped() {
        Api clerk = new Api(system.url(), "chuyenvien", PASSWORD);
        String words = "/api/v1/councils/mau/vocabulary";
        String trial = "/api/v1/sessions/mau-x.9/petition-imports?dryRun=true";
        String table = "STT,Nội dung,Lĩnh vực,Thẩm quyền\nTN-1,Đề nghị sửa cống,Đường sá,UBND tỉnh\n";

        clerk.post(words + "/forgotten", "{\"words\":[{\"use\":\"FIELD\",\"written\":\"Đường sá\"}]}")
                .expecting(200);
        clerk.post(words, "{\"meanings\":[]}").expecting(200);
        assertThat(clerk.get(words).expecting(200).body().get("words").size()).isZero();
        assertThat(clerk.upload(trial, table)
                        .expecting(200)
                        .body()
                        .at("/mapping/unknown")
                        .size())
                .isEqualTo(2);

        clerk.post(
                        words,
                        "{\"meanings\":[{\"use\":\"FIELD\",\"written\":\"Đường sá\",\"means\":\"giao-thong\"},"
                                + "{\"use\":\"LEVEL\",\"written\":\"UBND tỉnh\",\"means\":\"PROVINCE\"}]}")
                .expecting(200);
        assertThat(clerk.upload(trial, table)
                        .expecting(200)
                        .body()
                        .get("received")
                        .asInt())
                .isEqualTo(1);
        assertThat(clerk.get(words).body().at("/words/0/by").asText()).isEqualTo("chuyenvien");
        clerk.post(words, "{\"meanings\":[{\"use\":\"FIELD\",\"written\":\"Cầu\",\"means\":\"khong-co\"}]}")
                .expecting(422);

        clerk.post(words + "/forgotten", "{\"words\":[{\"use\":\"LEVEL\",\"written\":\"ubnd tỉnh\"}]}")
                .expecting(200);
        assertThat(clerk.upload(trial, table)
                        .expecting(200)
                        .body()
                        .at("/mapping/unknown")
                        .size())
                .isEqualTo(1);
        new Api(system.url(), "giamsat", PASSWORD)
                .post(words, "{\"meanings\":[]}")
                .expecting(403);
    }

    private static void user(Api api, String name, String role) {
        api.open(name, PASSWORD, "[" + role + "]");
    }

    private static Map<String, String> with(Map<String, String> entries, String... more) {
        return IntStream.range(0, more.length / 2)
                .boxed()
                .collect(Collectors.toMap(
                        i -> more[2 * i],
                        i -> more[2 * i + 1],
                        (one, other) -> other,
                        () -> new LinkedHashMap<>(entries)));
    }

    private static String ids(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(DesksTest::id).collect(Collectors.joining("\n"));
    }

    private static String id(int number) {
        return PetitionId.of(new SessionId(new TermId("mau-x"), 9), "K-%05d".formatted(number))
                .value();
    }
}
