package vn.kiennghi.query.platform;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.bson.Document;

/**
 * What stored read models know of the log that they were made from; told before anything else is started, for whoever must not go on when the log knows less.
 *
 * @param log identity of that log
 * @param position how far they have come in it
 */
public record ReadModelKnowledge(String log, long position) {

    /**
     * Returns what is known; nothing where there are no read models, or they do not name their log.
     *
     * @throws RuntimeException if they cannot be read
     */
    public static Optional<ReadModelKnowledge> of(MongoDatabase database, Serializer serializer) {
        Document made = database.getCollection(ReadModelIdentity.BOOKKEEPING)
                .find(new Document("_id", ReadModelIdentity.KEY))
                .first();
        String log = made == null ? null : made.getString("log");
        if (log == null || log.equals(LogIdentity.UNNAMED)) {
            return Optional.empty();
        }
        StoredToken token = new StoredToken(
                database.getCollection(ReadModelProcessing.TOKENS), ReadModelProcessing.NAME, serializer);
        return Optional.of(new ReadModelKnowledge(log, EventLog.position(token.read(), EventLog.NOTHING)));
    }
}
