package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.identity.AccountStore;

/** What a program counts on and nobody looks at is refused, or a slip of the pen would lose what it says. */
@EdgeTest
class StrictCallsTest {
    /** What stands in the paths, where the small system knows it. */
    private static final Map<String, String> KNOWN = Map.of(
            "councilId",
            SmallSystem.COUNCIL,
            "termId",
            SmallSystem.TERM,
            "sessionId",
            SmallSystem.SESSION,
            "processor",
            "read-model");

    private final SmallSystem system;
    private final Client clerk;
    private final Client admin;
    private final Client anyone;
    private final RequestMappingHandlerMapping mappings;

    StrictCallsTest(
            @LocalServerPort int port,
            AccountStore accounts,
            SmallSystem system,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.system = system;
        this.clerk = Client.clerk(port, accounts);
        this.admin = Client.as(port, accounts, "quan-tri", Client.ADMIN);
        this.anyone = Client.anonymous(port);
        this.mappings = mappings;
    }

    private String received(String reference) {
        return clerk.post(
                        "/api/v1/petitions",
                        ("{\"sessionId\":\"bac-kan-xv.5\",\"reference\":\"%s\",\"content\":\"Sửa đường\","
                                        + "\"kind\":\"KIEN_NGHI\",\"round\":\"BEFORE\",\"receivedOn\":\"2022-12-01\"}")
                                .formatted(reference))
                .json()
                .path("id")
                .asString();
    }

    private static String hint(Answer answer) {
        return answer.json().path("errors").path(0).path("expected").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assignment | {'leadAgency':'so-y-te','dueon':'2023-01-31'} | dueon | dueOn",
                "assignment | {'leadAgency':'so-y-te','due_on':null} | due_on | dueOn",
                "assignment | {'leadAgency':'so-y-te','resaon':'x'} | resaon | reason",
                "split | {'items':[{'reference':'1','contnet':'a','content':'a'}]} | items[0].contnet | content",
                "answer-review | {'accepted':true,'criteria':{'onpoint':true}} | criteria.onpoint | onPoint",
                "correction | {'changes':{'contents':'x'},'reason':'y'} | changes.contents | content"
            })
    void a_member_that_a_body_does_not_have_is_refused_with_the_nearest_name(
            String command, String body, String field, String nearest) {
        String id = received("STRICT-1");
        int before = system.arrived.size();

        Answer answer = clerk.post("/api/v1/petitions/" + id + "/" + command, body.replace('\'', '"'));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errors()).contains(field + ":UNKNOWN_MEMBER");
        assertThat(hint(answer)).isEqualTo(nearest);
        assertThat(system.arrived).hasSize(before);
    }

    @Test
    void where_no_name_is_near_all_are_told() {
        Answer answer = admin.put("/api/v1/councils/bac-kan/fields/dien", "{\"name\":\"Điện\",\"colour\":\"red\"}");

        assertThat(answer.errors()).containsExactly("colour:UNKNOWN_MEMBER");
        assertThat(hint(answer)).isEqualTo("name, committee");
    }

    @Test
    void a_long_name_comes_back_short() {
        String long_ = "x".repeat(40_000);

        Answer answer = admin.put("/api/v1/councils/bac-kan/fields/dien", "{\"" + long_ + "\":1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(5_000);
    }

    @Test
    void every_body_of_the_api_is_read_strictly() {
        assertThat(Stream.concat(
                        mappings.getHandlerMethods().values().stream()
                                .filter(method ->
                                        method.getBeanType().getPackageName().startsWith("vn.kiennghi.edge.api"))
                                .flatMap(method -> Stream.of(method.getMethod().getParameters()))
                                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                                .map(Parameter::getType),
                        Stream.of(PetitionAction.values()).map(PetitionAction::body)))
                .hasSizeGreaterThan(20)
                .allSatisfy(type -> assertThat(type).hasAnnotation(JsonBody.class));
    }

    @Test
    void every_call_of_the_api_refuses_a_parameter_that_it_does_not_have() {
        List<String> calls = mappings.getHandlerMethods().keySet().stream()
                .flatMap(StrictCallsTest::paths)
                .distinct()
                .sorted()
                .toList();

        assertThat(calls).hasSizeGreaterThan(20);
        assertThat(calls).allSatisfy(path -> {
            Answer answer = admin.get(path + "?sequence=x&tuning=1");
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(400);
            assertThat(answer.errors()).as(path).contains("tuning:UNKNOWN_PARAMETER");
        });
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                ? mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .map(StrictCallsTest::filledIn)
                : Stream.empty();
    }

    private static String filledIn(String path) {
        String filled = path;
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            filled = filled.replace("{" + known.getKey() + "}", known.getValue());
        }
        return filled.replaceAll("\\{[^}]*}", "x");
    }

    @Test
    void a_misspelt_filter_is_told_with_the_nearest_name() {
        assertThat(hint(clerk.get("/api/v1/petitions?stgae=RECEIVED"))).isEqualTo("stage");
        assertThat(hint(clerk.get("/api/v1/petitions?sessionid=x"))).isEqualTo("sessionId");
        assertThat(hint(clerk.get("/api/v1/terms/" + SmallSystem.TERM + "/resolution?groupby=field")))
                .isEqualTo("groupBy");
        assertThat(clerk.post("/api/v1/petitions?dryRun=true", "{}").errors()).contains("dryRun:UNKNOWN_PARAMETER");
    }

    @Test
    void pages_are_opened_whatever_others_add_to_their_address() {
        assertThat(anyone.get("/sign-in?utm_source=zalo&fbclid=1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2\", \"3\" | 3",
                "\"3\",\"2\" | 3",
                ", \"1\" ,, \"3\", | 3",
                "\"1\", W/\"3\" | 1",
                "\"7\" | 7",
                "W/\"3\" | -1",
                "\"abc\" | -1",
                "\"\" | -1",
                "\"a,b\", \"c\" | -1"
            })
    void a_change_is_based_on_the_tag_that_matches_strongly(String ifMatch, long basis) {
        String id = received("STRICT-2");

        Answer answer = clerk.with("If-Match", ifMatch)
                .post("/api/v1/petitions/" + id + "/classification", "{\"field\":\"y-te\",\"level\":\"PROVINCE\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(system.arrived.getLast().getMetaData().get(BasedOn.VERSION)).isEqualTo(basis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "w/\"3\"", "\"3\" \"4\"", "*, \"3\"", ",", "\"3\"x", "W/3"})
    void what_is_no_list_of_tags_is_400(String tags) {
        String id = received("STRICT-3");

        Answer change = clerk.with("If-Match", tags)
                .post("/api/v1/petitions/" + id + "/classification", "{\"field\":\"y-te\",\"level\":\"PROVINCE\"}");
        Answer reading = clerk.with("If-None-Match", tags).get("/api/v1/petitions/" + id);

        assertThat(List.of(change.status(), reading.status())).containsExactly(400, 400);
        assertThat(List.of(change.code(), reading.code())).containsExactly("INVALID_HEADER", "INVALID_HEADER");
    }

    @Test
    void whoever_has_the_version_already_is_not_sent_it_again() {
        String path = "/api/v1/petitions/" + received("STRICT-4");

        assertThat(clerk.with("If-None-Match", "\"x\", W/\"3\"").get(path).status())
                .isEqualTo(304);
        assertThat(clerk.with("If-None-Match", "*").get(path).status()).isEqualTo(304);
        assertThat(clerk.with("If-None-Match", "\"2\"").get(path).status()).isEqualTo(200);
    }

    @Test
    void a_condition_that_a_call_does_not_look_at_is_refused() {
        String council = "{\"name\":\"HĐND\",\"level\":\"PROVINCE\",\"validFrom\":\"2021-05-01\"}";

        assertThat(admin.with("If-None-Match", "*")
                        .put("/api/v1/councils/bac-kan", council)
                        .code())
                .isEqualTo("INVALID_HEADER");
        assertThat(admin.with("If-Match", "\"3\"")
                        .put("/api/v1/councils/bac-kan", council)
                        .code())
                .isEqualTo("INVALID_HEADER");
        assertThat(admin.with("If-Match", "*")
                        .put("/api/v1/councils/bac-kan", council)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "GZIP", "identity, gzip", "x-nonsense"})
    void a_body_that_is_encoded_is_415_and_says_how_to_send_it(String encoding) {
        Answer answer = clerk.with("Content-Encoding", encoding)
                .send("POST", "/api/v1/petitions", "application/json", BodyPublishers.ofByteArray(new byte[] {31, -117
                }));

        assertThat(answer.status()).as(answer.body()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("UNSUPPORTED_CONTENT_ENCODING");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void forms_and_tables_that_are_encoded_are_415_too() {
        assertThat(anyone.with("Content-Encoding", "gzip")
                        .send("POST", "/sign-in", "application/x-www-form-urlencoded", BodyPublishers.ofString("a=b"))
                        .status())
                .isEqualTo(415);
        assertThat(clerk.with("Content-Encoding", "gzip")
                        .upload("/api/v1/sessions/bac-kan-xv.5/petition-imports", "t.csv", "x")
                        .status())
                .isEqualTo(415);
        assertThat(clerk.with("Content-Encoding", "identity")
                        .post("/api/v1/petitions", "{}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "text/json", "application/*", "nonsense"})
    void a_command_in_another_form_than_json_is_415_and_not_unknown(String type) {
        String path = "/api/v1/petitions/" + received("STRICT-5") + "/classification";

        Answer answer = clerk.send("POST", path, type, BodyPublishers.ofString("{}"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(clerk.send("POST", path, null, BodyPublishers.ofString("{}")).status())
                .isEqualTo(415);
    }

    @Test
    void every_command_of_a_petition_is_told_from_one_that_is_unknown() {
        assertThat(clerk.get("/v3/api-docs").json().path("paths").properties().stream()
                        .filter(path -> path.getKey().startsWith("/api/v1/petitions/{id}/")
                                && path.getValue().has("post"))
                        .map(path -> path.getKey().replace("{id}", "x")))
                .hasSizeGreaterThan(15)
                .allSatisfy(path -> {
                    assertThat(clerk.call(HttpMethod.OPTIONS.name(), path).header("Allow"))
                            .as(path)
                            .containsIgnoringCase("POST");
                    assertThat(clerk.send("POST", path, "text/plain", BodyPublishers.ofString("{}"))
                                    .status())
                            .as(path)
                            .isEqualTo(415);
                });
        assertThat(clerk.send("POST", "/api/v1/petitions/x/nonsense", "text/plain", BodyPublishers.ofString("{}"))
                        .code())
                .isEqualTo("UNKNOWN_COMMAND");
    }

    @Test
    void json_is_utf_8_and_nothing_else() {
        String body = "{\"name\":\"Điện\"}";
        String path = "/api/v1/councils/bac-kan/fields/dien";

        assertThat(admin.send(
                                "PUT",
                                path,
                                "application/json; charset=utf-16",
                                BodyPublishers.ofString(body, StandardCharsets.UTF_16))
                        .status())
                .isEqualTo(415);
        assertThat(admin.send("PUT", path, "application/json; charset=UTF-8", BodyPublishers.ofString(body))
                        .status())
                .isEqualTo(200);
    }
}
