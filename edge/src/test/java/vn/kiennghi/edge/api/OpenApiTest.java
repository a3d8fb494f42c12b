package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.body.petition.Step;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class OpenApiTest {
    private final int port;
    private final Client clerk;

    OpenApiTest(@LocalServerPort int port, AccountStore accounts) {
        this.port = port;
        this.clerk = Client.clerk(port, accounts);
    }

    @Test
    void the_document_lists_the_calls_and_how_they_fail() {
        Answer answer = clerk.get("/v3/api-docs");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("info").path("title").asString()).isEqualTo("Kiến Nghị");
        assertThat(answer.json().path("components").path("securitySchemes").has("basic"))
                .isTrue();
        assertThat(answer.json().path("components").path("schemas").has("Problem"))
                .isTrue();
        for (String path : new String[] {
            "/api/v1/users/{name}",
            "/api/v1/councils/{councilId}",
            "/api/v1/councils/{councilId}/agencies/{agencyId}",
            "/api/v1/councils/{councilId}/fields/{fieldId}",
            "/api/v1/terms/{termId}",
            "/api/v1/terms/{termId}/sessions/{number}",
            "/api/v1/sessions/{sessionId}/meetings",
            "/api/v1/sessions/{sessionId}/meetings/{meetingId}",
            "/api/v1/sessions/{sessionId}/petition-imports",
            "/api/v1/sessions/{sessionId}/assignment-imports",
            "/api/v1/sessions/{sessionId}/answer-imports",
            "/api/v1/petitions",
            "/api/v1/petitions/{id}/answers",
            "/api/v1/petitions/{id}/assignment-refusal",
            "/api/v1/petitions/{id}/history",
            "/api/v1/transfers",
            "/api/v1/transfers/{id}/issue",
            "/api/v1/terms/{termId}/resolution",
            "/api/v1/freshness"
        }) {
            assertThat(answer.json().path("paths").has(path)).as(path).isTrue();
        }
        assertThat(answer.body()).doesNotContain("SignedIn").doesNotContain("{command}");
        assertThat(Client.anonymous(port).get("/v3/api-docs").status()).isEqualTo(401);
    }

    @Test
    void every_action_on_a_petition_is_a_call_with_the_members_of_its_body() {
        JsonNode document = clerk.get("/v3/api-docs").json();
        for (PetitionAction action : PetitionAction.values()) {
            JsonNode call = document.path("paths")
                    .path("/api/v1/petitions/{id}/" + action.path())
                    .path("post");
            assertThat(call.path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema")
                            .path("$ref")
                            .asString())
                    .as(action.path())
                    .isEqualTo("#/components/schemas/" + action.body().getSimpleName());
            JsonNode members = document.path("components")
                    .path("schemas")
                    .path(action.body().getSimpleName())
                    .path("properties");
            assertThat(members.has("documentNumber")).as(action.path()).isTrue();
            Stream.of(action.body().getRecordComponents())
                    .filter(member -> member.getType() != Step.class)
                    .forEach(member -> assertThat(members.has(member.getName()))
                            .as(action.path() + " " + member.getName())
                            .isTrue());
            assertThat(call.path("parameters"))
                    .as(action.path())
                    .extracting(parameter -> parameter.path("name").asString())
                    .containsExactlyInAnyOrder("id", "If-Match");
            assertThat(call.path("responses").has("200")).as(action.path()).isTrue();
            assertThat(call.path("responses").has("default")).as(action.path()).isTrue();
        }
    }
}
