package vn.kiennghi.service.distributed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;

/**
 * Tokens of the automations, in MongoDB beside what else is kept and never with the read models, which are disposable. It is made
 * without a look at the store, which may be away when the service starts.
 */
final class AutomationTokens extends MongoTokenStore {
    private volatile boolean indexed;

    private AutomationTokens(Builder builder) {
        super(builder);
    }

    static AutomationTokens in(MongoClient client, MongoDatabase kept, Serializer serializer) {
        return new AutomationTokens(MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, kept.getName())
                        .trackingTokensCollectionName("automationTokens")
                        .build())
                .serializer(serializer)
                .contentType(byte[].class)
                .ensureIndexes(false));
    }

    /** The first thing that a processor asks for, again and again until it is answered; two instances must not both make the first token. */
    @Override
    public int[] fetchSegments(String processorName) {
        if (!indexed) {
            ensureIndexes();
            indexed = true;
        }
        return super.fetchSegments(processorName);
    }

    /** Asked for once at start, when not knowing it does no harm. */
    @Override
    public Optional<String> retrieveStorageIdentifier() {
        try {
            return super.retrieveStorageIdentifier();
        } catch (RuntimeException notNow) {
            return Optional.empty(); // the store is away, or another instance makes the identifier at this very moment
        }
    }
}
