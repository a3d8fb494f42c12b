package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where metrics have a port of their own, whoever measures needs no account there, and finds nothing else. */
@EdgeTest
@TestPropertySource(
        properties = {
            "management.server.port=0",
            "management.endpoints.web.exposure.include=health,metrics,prometheus",
            "management.prometheus.metrics.export.enabled=true"
        })
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorsPortTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int operators;
    private final int web;

    OperatorsPortTest(@LocalManagementPort int operators, @LocalServerPort int web) {
        this.operators = operators;
        this.web = web;
    }

    private int status(int port, String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void health_and_metrics_are_read_there_without_an_account() throws Exception {
        assertThat(status(operators, "/actuator/health")).isEqualTo(200);
        assertThat(status(operators, "/actuator/prometheus")).isEqualTo(200);
    }

    @Test
    void nothing_else_is() throws Exception {
        assertThat(status(operators, "/actuator/metrics")).isIn(401, 403);
        assertThat(status(operators, "/api/v1/councils")).isIn(401, 403, 404);
        assertThat(status(operators, "/")).isIn(401, 403, 404);
    }

    @Test
    void the_port_of_the_web_app_tells_nobody_the_metrics() throws Exception {
        assertThat(status(web, "/actuator/prometheus")).isIn(401, 404);
        assertThat(status(web, "/api/v1/councils")).isEqualTo(401);
    }
}
