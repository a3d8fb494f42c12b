package vn.kiennghi.query.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.GenericApplicationContext;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.petition.WholeReading;
import vn.kiennghi.query.resolution.AnsweredInMemory;
import vn.kiennghi.query.resolution.AnsweredMoments;

/** The whole read side as it runs in production, over a log and a database that outlive it. */
public final class ReadSideFixture implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext context;

    private ReadSideFixture(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static ReadSideFixture start(EventStorageEngine log, EmbeddedMongo mongo, String logId) {
        return start(log, mongo, logId, new Object());
    }

    /**
     * @param projection one more projection beside those of the product
     */
    static ReadSideFixture start(EventStorageEngine log, EmbeddedMongo mongo, String logId, Object projection) {
        return start(log, mongo, logId, projection, new AnsweredInMemory());
    }

    /**
     * @param answered what was answered, which outlives it, too
     */
    public static ReadSideFixture start(
            EventStorageEngine log, EmbeddedMongo mongo, String logId, AnsweredMoments answered) {
        return start(log, mongo, logId, new Object(), answered);
    }

    private static ReadSideFixture start(
            EventStorageEngine log, EmbeddedMongo mongo, String logId, Object projection, AnsweredMoments answered) {
        return new ReadSideFixture(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
                    registerProjection(context, projection);
                    context.getBeanFactory().registerSingleton("eventStorageEngine", log);
                    context.getBeanFactory().registerSingleton("logIdentity", (LogIdentity) () -> logId);
                    context.getBeanFactory().registerSingleton("discardedLetters", new DiscardedInMemory());
                    context.getBeanFactory().registerSingleton("answeredMoments", answered);
                })
                .properties(Map.of(
                        "spring.mongodb.uri", mongo.uri(),
                        "kiennghi.read-model.database", "test",
                        "kiennghi.node-id", "test",
                        "axon.axonserver.enabled", "false",
                        "axon.timeout.enabled", "false",
                        "axon.serializer.general", "jackson3",
                        "axon.serializer.events", "jackson3",
                        "axon.serializer.messages", "jackson3",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn"))
                .run());
    }

    @SuppressWarnings("unchecked")
    private static void registerProjection(GenericApplicationContext context, Object projection) {
        context.registerBean("furtherProjection", (Class<Object>) projection.getClass(), () -> projection);
    }

    public EventStore log() {
        return context.getBean(EventStore.class);
    }

    /** Asks as somebody who may read everything. */
    public QueryGateway queries() {
        return DefaultQueryGateway.builder()
                .queryBus(context.getBean(QueryBus.class))
                .dispatchInterceptors(List.of(messages -> (_, query) -> query.andMetaData(
                        WholeReading.READER.asking(query.getPayload()).getMetaData())))
                .build();
    }

    public ReadSide readSide() {
        return context.getBean(ReadSide.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns what writes queries and answers for other processes. */
    public Serializer messageSerializer() {
        return context.getBean("messageSerializer", Serializer.class);
    }

    public void awaitHead() {
        if (!readSide().awaitHead(LONGEST)) {
            throw new AssertionError(
                    "the read model has not reached the head: " + readSide().freshness());
        }
    }

    public String digest() {
        return context.getBean(ReadModelDigest.class).digest();
    }

    @Override
    public void close() {
        context.close();
    }

    @Profile("!as-deployed")
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = SecurityAutoConfiguration.class)
    @ComponentScan("vn.kiennghi.query")
    static class Application {
        @Bean
        EmbeddedEventStore eventStore(EventStorageEngine eventStorageEngine) {
            return EmbeddedEventStore.builder()
                    .storageEngine(eventStorageEngine)
                    .build();
        }

        // Without it the token of a reset, which holds another token, cannot be read back.
    }
}
