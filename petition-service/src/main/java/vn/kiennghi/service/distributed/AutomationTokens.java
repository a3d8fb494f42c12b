package vn.kiennghi.service.distributed;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;

/**
 * Tokens of the automations, in MongoDB beside what else is kept and never with the read models, which are disposable. It is made
 * without a look at the store, which may be away when the service starts.
 */
final class AutomationTokens extends MongoTokenStore {
    private static final String COLLECTION = "automationTokens";
    private static final int DUPLICATE_KEY = 11_000;
    /** The name under which Axon keeps what the store of tokens is called. */
    private static final String STORES_NAME = "__config";

    private final MongoCollection<Document> collection;
    private volatile boolean indexed;

    private AutomationTokens(Builder builder, MongoCollection<Document> collection) {
        super(builder);
        this.collection = collection;
    }

    static AutomationTokens in(MongoClient client, MongoDatabase kept, Serializer serializer) {
        return new AutomationTokens(
                MongoTokenStore.builder()
                        .mongoTemplate(DefaultMongoTemplate.builder()
                                .mongoDatabase(client, kept.getName())
                                .trackingTokensCollectionName(COLLECTION)
                                .build())
                        .serializer(serializer)
                        .contentType(byte[].class)
                        .ensureIndexes(false),
                kept.getCollection(COLLECTION));
    }

    /** The first thing that a processor asks for, again and again until it is answered; two instances must not both make the first token. */
    @Override
    public int[] fetchSegments(String processorName) {
        index();
        return super.fetchSegments(processorName);
    }

    /** Instances that began without the index may have named the store twice; the name serves nothing here and is made again. */
    private void index() {
        if (indexed) {
            return;
        }
        try {
            ensureIndexes();
        } catch (MongoException failure) {
            if (failure.getCode() != DUPLICATE_KEY) {
                throw failure;
            }
            collection.deleteMany(new Document("processorName", STORES_NAME));
            ensureIndexes();
        }
        indexed = true;
    }

    /** Asked for once at start, when not knowing it does no harm. */
    @Override
    public Optional<String> retrieveStorageIdentifier() {
        try {
            index(); // or two instances that begin at once would both make it
            return super.retrieveStorageIdentifier();
        } catch (RuntimeException notNow) {
            return Optional.empty(); // the store is away, or another instance makes the identifier at this very moment
        }
    }
}
