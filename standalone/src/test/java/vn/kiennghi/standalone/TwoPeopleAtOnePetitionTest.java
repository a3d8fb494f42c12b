package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.standalone.start.Settings;

/** Two people work on one petition: the second one learns what the first one did, and loses nothing of his own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoPeopleAtOnePetitionTest {
    private static final String ADMIN = RunningProcess.ADMIN_PASSWORD;
    private final HttpClient http = HttpClient.newHttpClient();
    private Standalone system;
    private Api api;

    @BeforeAll
    void a_session_with_petitions(@TempDir Path data) {
        system = Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", ADMIN, Standalone.ALL_ROLES, true));
        api = new Api(system.url(), "admin", ADMIN);
        SampleTerm.define(api);
        api.upload("/api/v1/sessions/mau-x.9/petition-imports", SampleTerm.petitions("K", 15))
                .expecting(200);
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void a_program_that_read_an_older_version_is_refused_and_nothing_is_recorded() throws Exception {
        String read = tag(get(1));
        api.post(path(1) + "/flags", "{\"reasons\":[\"GENERIC\"]}").expecting(200);

        HttpResponse<String> late = classify(1, "CENTRAL", read);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("CHANGED_MEANWHILE");
        assertThat(api.get(path(1)).body().get("level").asString()).isEqualTo("PROVINCE");
        HttpResponse<String> again = classify(1, "CENTRAL", tag(get(1)));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(tag(again)).isEqualTo(tag(get(1)));
    }

    @Test
    void a_program_that_says_nothing_or_anything_is_not_held_up() throws Exception {
        assertThat(classify(2, "CENTRAL", "*").statusCode()).isEqualTo(200);
        assertThat(api.post(path(2) + "/flags", "{\"reasons\":[\"GENERIC\"]}").status())
                .isEqualTo(200);
        assertThat(classify(2, "CENTRAL", "v7").statusCode()).isEqualTo(400);
    }

    @Test
    void what_changes_nothing_is_no_conflict() throws Exception {
        String read = tag(get(3));
        classify(3, "CENTRAL", read);

        assertThat(classify(3, "CENTRAL", read).statusCode()).isEqualTo(200);
    }

    @Test
    void R10_two_petitions_that_are_merged_into_each_other_at_once_do_not_both_go() {
        for (int number = 5; number < 14; number += 2) {
            String one = path(number) + "/merge";
            String other = path(number + 1) + "/merge";
            String intoOther = "{\"into\":\"" + id(number + 1) + "\"}";
            String intoOne = "{\"into\":\"" + id(number) + "\"}";
            CompletableFuture<Integer> first =
                    CompletableFuture.supplyAsync(() -> api.post(one, intoOther).status());
            CompletableFuture<Integer> second =
                    CompletableFuture.supplyAsync(() -> api.post(other, intoOne).status());

            assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void a_program_whose_version_is_old_is_told_so_also_where_a_rule_forbids_the_change_now() throws Exception {
        String read = tag(get(2));
        api.post(path(2) + "/return", "{\"ground\":\"UNCLEAR\"}").expecting(200);

        HttpResponse<String> late = send(request(2, "/return")
                .header("Content-Type", "application/json")
                .header("If-Match", read)
                .POST(HttpRequest.BodyPublishers.ofString("{\"ground\":\"COMPLAINT\"}")));

        assertThat(late.statusCode()).isEqualTo(412);
        api.post(path(2) + "/reopening", "{\"reason\":\"trả lại nhầm\"}").expecting(200);
    }

    @Test
    void the_second_of_two_people_sees_what_the_first_one_did_and_keeps_what_he_typed() {
        WebVisitor second = WebVisitor.signedIn(system.url(), "admin", ADMIN);
        String page = "/petitions/" + id(4);
        String version = version(second.open(page).html());
        api.post(path(4) + "/flags", "{\"reasons\":[\"OFF_POINT\"],\"reason\":\"trả lời lạc đề\"}")
                .expecting(200);

        WebVisitor.Page refused = second.send(page, page + "/classification", classification(version));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.html())
                .containsOnlyOnce("Trong khi nhập liệu")
                .contains("trả lời lạc đề")
                .containsPattern("value=\"CENTRAL\"[^>]*selected");
        assertThat(api.get(path(4)).body().get("level").asString()).isEqualTo("PROVINCE");

        WebVisitor.Page done = second.send(page, page + "/classification", classification(version(refused.html())));
        assertThat(done.status()).isEqualTo(200);
        assertThat(api.get(path(4)).body().get("level").asString()).isEqualTo("CENTRAL");
    }

    @Test
    void one_of_several_versions_will_do_and_a_weak_one_never() throws Exception {
        String now = tag(get(15));

        assertThat(classify(15, "CENTRAL", "W/" + now).statusCode()).isEqualTo(412);
        assertThat(classify(15, "CENTRAL", "\"999\"").statusCode()).isEqualTo(412);
        assertThat(classify(15, "CENTRAL", "\"999\", W/" + now).statusCode()).isEqualTo(412);
        HttpResponse<String> done = classify(15, "CENTRAL", "\"999\", " + now);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        HttpResponse<String> again = classify(15, "CENTRAL", "W/" + now);
        assertThat(again.statusCode()).as("what is so already: " + again.body()).isEqualTo(200);
    }

    private static Map<String, String> classification(String version) {
        return Map.of("version", version, "field", "giao-thong", "level", "CENTRAL");
    }

    private static String version(String html) {
        return html.replaceFirst("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
    }

    private HttpResponse<String> get(int number) throws Exception {
        return send(request(number, "").GET());
    }

    private HttpResponse<String> classify(int number, String level, String ifMatch) throws Exception {
        return send(request(number, "/classification")
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .POST(HttpRequest.BodyPublishers.ofString("{\"field\":\"giao-thong\",\"level\":\"" + level + "\"}")));
    }

    private HttpRequest.Builder request(int number, String more) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + ADMIN).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(system.url() + path(number) + more))
                .header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String path(int number) {
        return "/api/v1/petitions/" + id(number);
    }

    private static String id(int number) {
        return PetitionId.of(SessionId.parse(SampleTerm.SESSION).orElseThrow(), "K-%05d".formatted(number))
                .value();
    }
}
