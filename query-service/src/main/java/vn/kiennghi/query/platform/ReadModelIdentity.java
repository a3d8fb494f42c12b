package vn.kiennghi.query.platform;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers from which log and by which projections the read model was made. A read model that does not belong to the present
 * log is dropped before the processor starts, and thereby made anew.
 */
final class ReadModelIdentity {
    /** Raised whenever the form or content of a document changes. */
    static final int PROJECTIONS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelIdentity.class);
    static final String BOOKKEEPING = "bookkeeping";
    static final String KEY = "read-model";

    private final MongoCollection<Document> bookkeeping;
    private final MongoCollection<Document> tokens;
    private final ReadModelStore store;
    private final ReadModelPosition position;
    private final LogIdentity logIdentity;

    ReadModelIdentity(
            MongoDatabase database,
            String tokens,
            ReadModelStore store,
            ReadModelPosition position,
            LogIdentity logIdentity) {
        this.bookkeeping = database.getCollection(BOOKKEEPING);
        this.tokens = database.getCollection(tokens);
        this.store = store;
        this.position = position;
        this.logIdentity = logIdentity;
    }

    /** Drops documents and tokens if they were made from another log, by other projections or from events that are gone. */
    void startOverIfForeign(EventLog log) {
        Document present =
                new Document("_id", KEY).append("log", logIdentity.id()).append("projections", PROJECTIONS);
        reasonToStartOver(present, log).ifPresent(reason -> {
            LOG.warn("The read model is made anew from the log: {}", reason);
            startOver();
        });
        bookkeeping.replaceOne(new Document("_id", KEY), present, new ReplaceOptions().upsert(true));
    }

    /** Drops the tokens first: who reads the documents meanwhile then takes none of them for complete. */
    void startOver() {
        tokens.deleteMany(new Document());
        store.clear();
    }

    private Optional<String> reasonToStartOver(Document present, EventLog log) {
        Document made = bookkeeping.find(new Document("_id", KEY)).first();
        long reached = position.stored();
        if (made == null) {
            return reached == EventLog.NOTHING ? Optional.empty() : Optional.of("it does not say from which log it is");
        }
        if (!present.getString("log").equals(made.getString("log"))
                && !LogIdentity.UNNAMED.equals(made.getString("log"))) {
            return Optional.of(
                    "it was made from log " + made.getString("log") + ", this is " + present.getString("log"));
        }
        if (PROJECTIONS != made.getInteger("projections", 0)) {
            return Optional.of("it was made by projections of version " + made.getInteger("projections")
                    + ", these are of version " + PROJECTIONS);
        }
        long head = log.head();
        return reached > head
                ? Optional.of("it reflects position " + reached + ", but the log ends at " + head)
                : Optional.empty();
    }
}
