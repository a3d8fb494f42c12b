package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kiennghi.edge.files.KeptUploads;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.query.platform.RemoteAutomations;

/**
 * The wiring of the process, and what it says of itself while nothing listens where its servers should be. Other tests' own
 * configurations lie in the packages that it scans: the profile {@code as-deployed} keeps them out.
 */
class QueryServiceWithoutServersTest {
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        int nobody = portWithoutListener();
        SpringApplication application = new SpringApplication(QueryService.class);
        application.setAdditionalProfiles(QueryService.PROFILE, "as-deployed");
        service = application.run(
                "--server.port=0",
                "--axon.axonserver.servers=127.0.0.1:" + nobody,
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + nobody + "/?serverSelectionTimeoutMS=50");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static int portWithoutListener() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int status(String path) throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void commands_and_events_go_over_axon_server() {
        assertThat(service.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        assertThat(service.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(service.getBean(RoutingStrategy.class)).isInstanceOf(MergersGoToOneInstance.class);
        assertThat(service.getBean(RemoteAutomations.class)).isInstanceOf(AskedAutomations.class);
    }

    @Test
    void what_all_instances_share_lies_in_mongodb() {
        assertThat(service.getBean(AccountStore.class)).isInstanceOf(MongoAccountStore.class);
        assertThat(service.getBean(KeptUploads.class)).isInstanceOf(MongoUploads.class);
    }

    @Test
    void no_data_source_is_declared() {
        assertThat(Arrays.stream(service.getBeanDefinitionNames()).map(String::toLowerCase))
                .noneMatch(name -> name.contains("datasource"));
    }

    @Test
    void it_lives_but_is_not_ready() throws Exception {
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(status("/actuator/health/readiness")).isEqualTo(503);
    }

    @Test
    void whoever_comes_is_asked_to_try_again_and_what_needs_no_server_is_there() throws Exception {
        assertThat(status("/sign-in")).isEqualTo(503);
        assertThat(status("/favicon.svg")).isEqualTo(200);
    }
}
