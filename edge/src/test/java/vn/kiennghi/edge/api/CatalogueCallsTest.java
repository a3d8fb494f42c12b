package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class CatalogueCallsTest {
    private final Client admin;
    private final SmallSystem system;

    CatalogueCallsTest(@LocalServerPort int port, AccountStore accounts, SmallSystem system) {
        this.admin = Client.as(port, accounts, "quan-tri", Client.ADMIN);
        this.system = system;
    }

    @Test
    void what_is_put_comes_back_as_the_resource() {
        assertThat(admin.put(
                                "/api/v1/councils/bac-kan",
                                "{\"name\":\"HĐND\",\"level\":\"PROVINCE\",\"validFrom\":\"2021-05-01\"}")
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo("bac-kan");
        assertThat(admin.put("/api/v1/councils/bac-kan/fields/dien", "{\"name\":\"Điện\"}")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Điện");
        assertThat(admin.put(
                                "/api/v1/councils/bac-kan/agencies/so-xd",
                                "{\"name\":\"Sở Xây dựng\",\"kind\":\"DEPARTMENT\",\"validFrom\":\"2021-05-01\"}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.put(
                                "/api/v1/terms/bac-kan-xv",
                                "{\"councilId\":\"bac-kan\",\"ordinal\":\"XV\",\"startsOn\":\"2021-06-01\",\"endsOn\":\"2026-05-31\"}")
                        .json()
                        .path("ordinal")
                        .asString())
                .isEqualTo("XV");
        Answer session = admin.put(
                "/api/v1/terms/bac-kan-xv/sessions/7",
                "{\"kind\":\"REGULAR\",\"opensOn\":\"2023-07-01\",\"closesOn\":\"2023-07-03\",\"cutOffOn\":null}");
        assertThat(session.json().path("id").asString()).isEqualTo("bac-kan-xv.7");
    }

    @Test
    void the_command_says_who_sent_it_and_by_which_request() {
        Answer answer = admin.put(
                "/api/v1/terms/bac-kan-xv/sessions/8",
                "{\"kind\":\"SPECIAL\",\"opensOn\":\"2023-07-01\",\"closesOn\":\"2023-07-03\"}");

        assertThat(system.arrived.getLast().getPayload()).isInstanceOf(DefineSession.class);
        assertThat(system.lastSender().get(ActorMetaData.USER)).isEqualTo("quan-tri");
        assertThat(system.lastSender().get(ActorMetaData.GRANTS)).isEqualTo("ADMIN");
        assertThat(system.lastSender().get(ActorMetaData.REQUEST_ID)).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void a_malformed_id_in_the_path_of_a_put_is_400_and_an_unknown_parent_404() {
        String council = "{\"name\":\"x\",\"level\":\"PROVINCE\",\"validFrom\":\"2021-05-01\"}";
        String session = "{\"kind\":\"REGULAR\",\"opensOn\":\"2023-07-01\",\"closesOn\":\"2023-07-03\"}";
        assertThat(admin.put("/api/v1/councils/B%E1%BA%AFc", council).code()).isEqualTo("INVALID_ID");
        assertThat(admin.put("/api/v1/councils/bac-kan/fields/X", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.put("/api/v1/terms/bac-kan-xv/sessions/0", session).code())
                .isEqualTo("INVALID_ID");
        assertThat(admin.put("/api/v1/terms/bac-kan-xv/sessions/V", session).code())
                .isEqualTo("INVALID_ID");

        assertThat(admin.put("/api/v1/councils/khong-co/fields/x", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(admin.put("/api/v1/councils/A/fields/x", "{\"name\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(admin.put("/api/v1/terms/khong-co/sessions/1", session).code())
                .isEqualTo("UNKNOWN_TERM");
        assertThat(admin.put("/api/v1/terms/T/sessions/1", session).code()).isEqualTo("UNKNOWN_TERM");
    }

    @Test
    void an_unknown_id_in_a_body_is_422() {
        Answer answer = admin.put(
                "/api/v1/terms/moi",
                "{\"councilId\":\"khong-co\",\"ordinal\":\"I\",\"startsOn\":\"2021-06-01\",\"endsOn\":\"2026-05-31\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("councilId:UNKNOWN_COUNCIL");
    }

    @Test
    void things_are_shown_one_by_one_and_together_and_unknown_ones_are_404() {
        for (String path : new String[] {
            "/councils",
            "/councils/bac-kan",
            "/councils/bac-kan/agencies",
            "/councils/bac-kan/agencies/so-y-te",
            "/councils/bac-kan/fields",
            "/councils/bac-kan/fields/y-te",
            "/councils/bac-kan/terms",
            "/terms/bac-kan-xv",
            "/terms/bac-kan-xv/sessions",
            "/terms/bac-kan-xv/sessions/5"
        }) {
            assertThat(admin.get("/api/v1" + path).status()).as(path).isEqualTo(200);
        }
        for (String path : new String[] {
            "/councils/X",
            "/councils/khong-co",
            "/councils/khong-co/agencies",
            "/councils/bac-kan/agencies/x",
            "/councils/bac-kan/fields/x",
            "/terms/khong-co",
            "/terms/bac-kan-xv/sessions/99",
            "/terms/bac-kan-xv/sessions/x"
        }) {
            assertThat(admin.get("/api/v1" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(admin.get("/api/v1/freshness").json().path("behind").intValue())
                .isZero();
    }
}
