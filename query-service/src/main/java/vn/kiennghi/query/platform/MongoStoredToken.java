package vn.kiennghi.query.platform;

import com.mongodb.client.MongoCollection;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A token as Axon's token store for MongoDB keeps it. */
public final class MongoStoredToken implements StoredToken {
    private static final String ENTRY_ID = "_id";

    private final MongoCollection<Document> tokens;
    private final String processor;
    private final Serializer serializer;

    /** @param tokens the collection in which Axon's token store for MongoDB keeps them */
    public MongoStoredToken(MongoCollection<Document> tokens, String processor, Serializer serializer) {
        this.tokens = tokens;
        this.processor = processor;
        this.serializer = serializer;
    }

    @Override
    public @Nullable TrackingToken read() {
        Document entry = entry();
        Binary data = entry == null ? null : entry.get("token", Binary.class);
        return entry == null
                ? null
                : StoredToken.of(data == null ? null : data.getData(), entry.getString("tokenType"), serializer);
    }

    /** Whoever empties the documents deletes the token first, and the next one is another entry. */
    @Override
    public Object generation() {
        Document entry = entry();
        return entry == null ? "" : entry.get(ENTRY_ID, Object.class);
    }

    private @Nullable Document entry() {
        return tokens.find(new Document("processorName", processor).append("segment", 0))
                .first();
    }
}
