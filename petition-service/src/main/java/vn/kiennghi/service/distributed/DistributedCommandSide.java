package vn.kiennghi.service.distributed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;
import vn.kiennghi.messaging.distributed.MongoDiscardedLetters;
import vn.kiennghi.messaging.distributed.Servers;
import vn.kiennghi.service.automation.StoredLetters;

/** What the command side runs on when it is a process of its own. */
@Configuration(proxyBeanMethods = false)
@Profile(PetitionService.PROFILE)
class DistributedCommandSide {
    /** Handles what Axon Server sends here; Axon's own metrics and correlation of metadata stay as they are. */
    @Bean
    @Qualifier("localSegment") SettlingCommandBus localSegment(
            TransactionManager transactions,
            org.axonframework.config.Configuration axon,
            DuplicateCommandHandlerResolver duplicates) {
        SettlingCommandBus bus = new SettlingCommandBus(SettlingCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean(defaultCandidate = false)
    MongoDatabase keptDatabase(MongoClient client, @Value("${kiennghi.kept.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    TokenStore automationTokenStore(
            MongoClient client, @Qualifier("keptDatabase") MongoDatabase kept, Serializer serializer) {
        return AutomationTokens.in(client, kept, serializer);
    }

    @Bean
    StoredLetters automationLetters(
            MongoClient client,
            @Qualifier("keptDatabase") MongoDatabase kept,
            @Qualifier("eventSerializer") Serializer serializer) {
        return automation -> MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(automation)
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, kept.getName())
                        .deadLetterCollectionName("automationLetters")
                        .build())
                .serializer(serializer)
                .build();
    }

    @Bean
    DiscardedLetters discardedLetters(@Qualifier("keptDatabase") MongoDatabase kept) {
        return new MongoDiscardedLetters(kept);
    }

    @Bean
    HealthIndicator eventStoreHealthIndicator(
            AxonServerConnectionManager connections,
            @Value("${axon.axonserver.context}") String context,
            EventStore eventStore) {
        return () ->
                (connections.isConnected(context) && Servers.answers(eventStore) ? Health.up() : Health.down()).build();
    }

    @Bean
    HealthIndicator keptStoreHealthIndicator(@Qualifier("keptDatabase") MongoDatabase kept) {
        return () -> (Servers.answers(kept) ? Health.up() : Health.down()).build();
    }
}
