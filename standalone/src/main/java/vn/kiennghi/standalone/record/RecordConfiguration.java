package vn.kiennghi.standalone.record;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.api.deadletter.DiscardedLetters;
import vn.kiennghi.front.identity.AccountStore;
import vn.kiennghi.query.platform.LogIdentity;
import vn.kiennghi.service.transfer.WhenTransferIssuedThenTransferPetitions;

/** What the record in one SQLite file offers to the rest. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    EventStorageEngine eventStorageEngine(
            SqliteRecord record, @Qualifier("eventSerializer") Serializer serializer, List<EventUpcaster> upcasters) {
        return SqliteEvents.engine(record, serializer, new EventUpcasterChain(upcasters));
    }

    @Bean
    TokenStore automationTokenStore(
            SqliteRecord record, Serializer serializer, @Value("${kiennghi.node-id}") String nodeId) {
        return SqliteTokenStore.on(record, serializer, nodeId);
    }

    @Bean
    SequencedDeadLetterQueue<EventMessage<?>> automationLetterQueue(
            SqliteRecord record, Serializer serializer, @Qualifier("eventSerializer") Serializer eventSerializer) {
        return SqliteLetters.on(record, WhenTransferIssuedThenTransferPetitions.PROCESSOR, serializer, eventSerializer);
    }

    @Bean
    DiscardedLetters discardedLetters(SqliteRecord record) {
        return new SqliteDiscardedLetters(record);
    }

    @Bean
    AccountStore accountStore(SqliteRecord record) {
        return new SqliteAccountStore(record);
    }

    @Bean
    LogIdentity logIdentity(SqliteRecord record) {
        String id = JdbcClient.create(record.readers())
                .sql("SELECT id FROM RecordIdentity")
                .query(String.class)
                .single();
        return () -> id;
    }
}
