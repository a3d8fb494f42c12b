package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kiennghi.edge.page.Visitor;
import vn.kiennghi.query.platform.EmbeddedMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreOutOfReachTest {
    @Test
    void people_are_told_to_come_back_and_keep_their_cookie() throws IOException, InterruptedException {
        EmbeddedMongo mongo = new EmbeddedMongo();
        try (ConfigurableApplicationContext node = NodePages.start(mongo.uri())) {
            Visitor lan = Visitor.signedIn("lan", NodePages.port(node));
            mongo.close();

            HttpResponse<String> page = lan.get("/register");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("503").contains("<h1");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(lan.get("/css/kiennghi.css").statusCode()).isEqualTo(200);
            assertThat(lan.get("/sign-in").statusCode()).isEqualTo(503);
            assertThat(askedByProgram(NodePages.port(node)))
                    .returns(503, HttpResponse::statusCode)
                    .satisfies(answer -> assertThat(answer.body()).contains("TRY_AGAIN"));
            HealthIndicator health = node.getBean("keptDatabaseHealthIndicator", HealthIndicator.class);
            assertThat(health.health()).isEqualTo(Health.down().build());
        }
    }

    private static HttpResponse<String> askedByProgram(int port) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/councils"))
                            .header("Authorization", "Basic bGFuOm1hdC1raGF1")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
