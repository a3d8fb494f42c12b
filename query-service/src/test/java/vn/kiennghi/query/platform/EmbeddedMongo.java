package vn.kiennghi.query.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.bson.types.Binary;

/** A MongoDB-wire server in memory, with the read model's database on it. */
public final class EmbeddedMongo implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String uri = server.bindAndGetConnectionString();
    private final MongoClient client = MongoClients.create(uri);

    public String uri() {
        return uri;
    }

    public MongoClient client() {
        return client;
    }

    public MongoDatabase database() {
        return client.getDatabase("test").withCodecRegistry(ReadModelDatabase.codecs());
    }

    /** Returns the stored token of the read model; there is none as long as no processor runs. */
    public StoredToken storedToken() {
        return storage().storedToken();
    }

    /** Returns the read models on it. */
    public ReadModelStorage storage() {
        return storage(database());
    }

    /** Returns the read models on a database that stands for it. */
    public ReadModelStorage storage(MongoDatabase instead) {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return new MongoReadModels(client, instead, serializer, serializer, "");
    }

    /** Stores the read model's token as though its documents reflected every event up to that position. */
    public void storeToken(long position) {
        SerializedObject<byte[]> token =
                Jackson3Serializer.builder().build().serialize(new GlobalSequenceTrackingToken(position), byte[].class);
        database()
                .getCollection("tokens")
                .insertOne(new Document("processorName", ReadModelProcessing.NAME)
                        .append("segment", 0)
                        .append("token", new Binary(token.getData()))
                        .append("tokenType", token.getType().getName()));
    }

    /** Returns the digest of all that the store's collections hold. */
    public String digest(ReadModelStore store) {
        return new ReadModelDigest(store).digest();
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
