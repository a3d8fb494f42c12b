package vn.kiennghi.query.platform;

import com.mongodb.client.MongoCollection;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far the stored documents have come, without claiming the token: whoever holds the claim, the documents reflect at
 * least every event up to it, because documents are written before it.
 */
public final class StoredToken {
    private final MongoCollection<Document> tokens;
    private final String processor;
    private final Serializer serializer;

    /** @param tokens the collection in which Axon's token store for MongoDB keeps them */
    public StoredToken(MongoCollection<Document> tokens, String processor, Serializer serializer) {
        this.tokens = tokens;
        this.processor = processor;
        this.serializer = serializer;
    }

    /** Returns the stored token; null: no event is sure to be reflected. */
    public @Nullable TrackingToken read() {
        Document entry = tokens.find(new Document("processorName", processor).append("segment", 0))
                .first();
        Binary data = entry == null ? null : entry.get("token", Binary.class);
        String type = entry == null ? null : entry.getString("tokenType");
        if (data == null || type == null) {
            return null;
        }
        return WrappedToken.unwrapLowerBound(
                serializer.deserialize(new SimpleSerializedObject<>(data.getData(), byte[].class, type, null)));
    }
}
