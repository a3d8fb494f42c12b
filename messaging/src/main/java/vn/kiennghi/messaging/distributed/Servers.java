package vn.kiennghi.messaging.distributed;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.messaging.outage.OutageLog;

/** How both services stand to the servers that they need: how long they wait for one, and what the log says of one that is away. */
@Configuration(proxyBeanMethods = false)
public class Servers {
    /** How long one waits for a MongoDB that does not answer, in seconds. */
    private static final int PATIENCE_SECONDS = 5;

    private static final int LONGEST_ANSWER_SECONDS = 30;
    private static final Document PING = new Document("ping", 1);

    @Bean
    MongoClientSettingsBuilderCustomizer mongoPatience() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                // One that was paused, or a network that swallows everything, must not hold a thread for ever.
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    /**
     * One line for a server that is away, and not one for each attempt.
     *
     * @param eventStore asked for late: what is logged while it is made is filtered already
     */
    @Bean
    OutageLog outageLog(
            AxonServerConnectionManager connections,
            @Value("${axon.axonserver.context}") String context,
            ObjectProvider<EventStore> eventStore,
            MongoClient client) {
        return new OutageLog(
                        server -> switch (server) {
                            case AXON_SERVER -> connections.isConnected(context) && answers(eventStore.getObject());
                            case MONGODB -> answers(client.getDatabase("admin"));
                        },
                        InstantSource.system())
                .begin();
    }

    /** Returns whether the record answers: a server that is connected may still be without a leader for it. */
    public static boolean answers(EventStore eventStore) {
        try {
            eventStore.createHeadToken();
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** Returns whether MongoDB answers. */
    public static boolean answers(MongoDatabase database) {
        try {
            database.runCommand(PING);
            return true;
        } catch (MongoException away) {
            return false;
        }
    }
}
