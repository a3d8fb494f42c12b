package vn.kiennghi.query.platform;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;

/**
 * The read models on a MongoDB server. What is written together is written in its order, without a transaction: several documents of
 * many collections at once are more than one takes gladly, and a single server has none.
 */
public final class MongoReadModels implements ReadModelStorage {
    private static final String TOKENS = "tokens";
    private static final String LETTERS = "deadLetters";
    private static final String BOOKKEEPING = "bookkeeping";
    private static final String KEY = "read-model";
    private static final int DUPLICATE_KEY = 11_000;
    /** The name under which Axon keeps what the store of tokens is called. */
    private static final String STORES_NAME = "__config";

    private final MongoClient client;
    private final MongoDatabase database;
    private final Serializer serializer;
    private final Serializer eventSerializer;
    private final MongoTokenStore tokens;

    /**
     * Takes no look at the database, which may be away at start.
     *
     * @param serializer of tokens
     * @param eventSerializer of the events in dead letters
     * @param nodeId who claims the token; a node that keeps its id takes its own claim over after a crash; blank: a name of Axon's
     */
    public MongoReadModels(
            MongoClient client,
            MongoDatabase database,
            Serializer serializer,
            Serializer eventSerializer,
            String nodeId) {
        this.client = client;
        this.database = database.withCodecRegistry(ReadModelDatabase.codecs());
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
        MongoTokenStore.Builder builder = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database.getName())
                        .trackingTokensCollectionName(TOKENS)
                        .build())
                .serializer(serializer)
                .contentType(byte[].class)
                .ensureIndexes(false);
        if (!nodeId.isBlank()) {
            builder.nodeId(nodeId);
        }
        this.tokens = builder.build();
    }

    @Override
    public <D extends ReadModelDocument> StoredDocuments<D> collection(String name, Class<D> type) {
        return new MongoDocuments<>(database.getCollection(name, type));
    }

    @Override
    public void together(Runnable writes) {
        writes.run();
    }

    @Override
    public TokenStore tokens() {
        return tokens;
    }

    /**
     * Makes the index by which there is one token of a kind. Instances that began without it may have named the store twice; the name
     * serves nothing here and is made again.
     */
    @Override
    public void prepareTokens() {
        try {
            tokens.ensureIndexes();
        } catch (MongoException failure) {
            if (failure.getCode() != DUPLICATE_KEY) {
                throw failure;
            }
            stored().deleteMany(Filters.eq("processorName", STORES_NAME));
            tokens.ensureIndexes();
        }
    }

    @Override
    public void forgetTokens() {
        stored().deleteMany(new Document());
    }

    private MongoCollection<Document> stored() {
        return database.getCollection(TOKENS);
    }

    @Override
    public StoredToken storedToken() {
        return new MongoStoredToken(stored(), ReadModelProcessing.NAME, serializer);
    }

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> letters() {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(ReadModelProcessing.NAME)
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database.getName())
                        .deadLetterCollectionName(LETTERS)
                        .build())
                .serializer(eventSerializer)
                // How many may wait is decided where they are set aside.
                .maxSequences(2 * ReadModelLetters.MOST_SEQUENCES)
                .maxSequenceSize(Integer.MAX_VALUE)
                .build();
    }

    @Override
    public Optional<Origin> origin() {
        Document made =
                database.getCollection(BOOKKEEPING).find(Filters.eq("_id", KEY)).first();
        return Optional.ofNullable(made)
                .map(document -> new Origin(document.get("log", ""), document.getInteger("projections", 0)));
    }

    @Override
    public void note(Origin origin) {
        Document present =
                new Document("_id", KEY).append("log", origin.log()).append("projections", origin.projections());
        database.getCollection(BOOKKEEPING)
                .replaceOne(Filters.eq("_id", KEY), present, new ReplaceOptions().upsert(true));
    }
}
