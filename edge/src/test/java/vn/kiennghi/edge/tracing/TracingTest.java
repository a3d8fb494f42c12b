package vn.kiennghi.edge.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.messaging.distributed.Tracing;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TracingTest {
    private static final long LONGEST_SECONDS = 30;

    /** Everything that the collector was sent. */
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    private HttpServer collector;

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            received.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    private static ConfigurableApplicationContext start(String endpoint) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .profiles("query-service")
                .run(
                        "--kiennghi.otlp.endpoint=" + endpoint,
                        "--spring.application.name=query-service",
                        "--axon.axonserver.enabled=false",
                        "--management.endpoint.health.validate-group-membership=false",
                        "--axon.serializer.general=jackson3",
                        "--axon.serializer.events=jackson3",
                        "--axon.serializer.messages=jackson3",
                        "--axon.timeout.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    @Test
    void request_command_and_event_are_one_trace_that_says_nothing_of_people() throws Exception {
        String address = "http://127.0.0.1:" + collector.getAddress().getPort() + "/";
        try (ConfigurableApplicationContext context = start(address)) {
            Handlers handlers = context.getBean(Handlers.class);
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/petitions/abc/answers");
            request.setQueryString("q=bi-mat");

            Filter filter = Objects.requireNonNull(
                    context.getBean(FilterRegistrationBean.class).getFilter());
            filter.doFilter(request, new MockHttpServletResponse(), (served, _) -> {
                served.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/petitions/{id}/answers");
                handlers.saw("request");
                context.getBean(CommandGateway.class)
                        .sendAndWait(new GenericCommandMessage<>(
                                new Ask("bi-mat"), MetaData.with(ActorMetaData.USER, "nguoi-dung")));
            });

            assertThat(handlers.done.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(handlers.traces).containsOnlyKeys("request", "command", "event");
            assertThat(new HashSet<>(handlers.traces.values())).hasSize(1);
        }

        assertThat(received).isNotEmpty().allMatch(sent -> sent.startsWith("/v1/traces "));
        assertThat(String.join("", received))
                .contains("query-service", "POST /api/v1/petitions/{id}/answers", "Ask", "Asked")
                .doesNotContain("bi-mat", "nguoi-dung");
    }

    @Test
    void without_the_address_of_a_collector_nothing_is_made_and_nothing_sent() {
        try (ConfigurableApplicationContext context = start("")) {
            context.getBean(CommandGateway.class).sendAndWait(new Ask("bi-mat"));

            assertThat(context.getBeansOfType(OpenTelemetrySdk.class)).isEmpty();
            assertThat(context.getBeansOfType(TracedRequests.class)).isEmpty();
            assertThat(context.getBean(SpanFactory.class)).isSameAs(NoOpSpanFactory.INSTANCE);
        }
        assertThat(received).isEmpty();
    }

    record Ask(String text) {}

    record Asked(String text) {}

    /** Notes in which trace each step was done. */
    static final class Handlers {
        final Map<String, String> traces = new ConcurrentHashMap<>();
        final CountDownLatch done = new CountDownLatch(1);

        void saw(String step) {
            traces.put(step, Span.current().getSpanContext().getTraceId());
        }

        @CommandHandler
        void handle(Ask command, EventGateway events) {
            saw("command");
            events.publish(new Asked(command.text()));
        }

        @EventHandler
        void on(Asked event) {
            saw("event");
            done.countDown();
        }
    }

    @Profile("!as-deployed")
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = SecurityAutoConfiguration.class)
    @Import({Tracing.class, RequestTracing.class})
    static class Application {
        @Bean
        EventStorageEngine eventStorageEngine() {
            return new InMemoryEventStorageEngine();
        }

        @Bean
        Handlers handlers() {
            return new Handlers();
        }
    }
}
