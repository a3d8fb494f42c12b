package vn.kiennghi.query.distributed;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.kiennghi.messaging.outage.OutageLog;

/** What the edge and the read side run on when they are a process of their own. */
@Configuration(proxyBeanMethods = false)
@Profile(QueryService.PROFILE)
class DistributedEdge {
    /** How long one waits for a MongoDB that does not answer, in seconds. */
    private static final int PATIENCE_SECONDS = 5;

    private static final int LONGEST_ANSWER_SECONDS = 30;

    @Bean
    MongoClientSettingsBuilderCustomizer mongoPatience() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                // One that was paused, or a network that swallows everything, must not hold a thread for ever.
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    HealthIndicator eventStoreHealthIndicator(
            AxonServerConnectionManager connections, @Value("${axon.axonserver.context}") String context) {
        return () -> (connections.isConnected(context) ? Health.up() : Health.down()).build();
    }

    /** One line for a server that is away, and not one for each attempt. */
    @Bean
    OutageLog outageLog(
            AxonServerConnectionManager connections,
            @Value("${axon.axonserver.context}") String context,
            MongoClient client) {
        return new OutageLog(
                        server -> switch (server) {
                            case AXON_SERVER -> connections.isConnected(context);
                            case MONGODB -> answers(client);
                        },
                        InstantSource.system())
                .begin();
    }

    private static boolean answers(MongoClient client) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException away) {
            return false;
        }
    }
}
