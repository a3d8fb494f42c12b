package vn.kiennghi.query.platform;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One collection of the read model, as its projection sees it: what it puts is there at once when it looks again, and is written
 * later, the last version of each document alone.
 */
public final class Documents<D extends ReadModelDocument> {
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    /** Enough for the petitions that a session's routine touches one after the other; the rest is read again. */
    private static final int MOST_RECENT = 8_000;

    private final MongoCollection<D> collection;
    private final AtomicInteger pendingInAll;
    private final Map<String, Bson> indexes = new LinkedHashMap<>();
    private final Map<String, D> pending = new LinkedHashMap<>();
    /** Documents can be long: those that nobody else holds go when the memory is needed. */
    private final Map<String, SoftReference<D>> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<D>> eldest) {
            return size() > MOST_RECENT;
        }
    };

    /** What waited under an id before the present event; nothing where nothing did. */
    private final Map<String, Optional<D>> beforeEvent = new HashMap<>();

    Documents(MongoCollection<D> collection, AtomicInteger pendingInAll) {
        this.collection = collection;
        this.pendingInAll = pendingInAll;
    }

    /** Returns the stored collection, for queries. */
    public MongoCollection<D> stored() {
        return collection;
    }

    /** Returns the document as the projection last left it. */
    public synchronized @Nullable D find(String id) {
        D changed = pending.get(id);
        if (changed != null) {
            return changed;
        }
        SoftReference<D> written = recent.get(id);
        D known = written == null ? null : written.get();
        return known != null ? known : collection.find(new Document("_id", id)).first();
    }

    /** Takes a new version of a document, to be written with the batch. */
    public synchronized void put(D document) {
        D waited = pending.put(document.id(), document);
        beforeEvent.putIfAbsent(document.id(), Optional.ofNullable(waited));
        if (waited == null) {
            pendingInAll.incrementAndGet();
        }
    }

    synchronized void beginEvent() {
        beforeEvent.clear();
    }

    /** Takes back what was put since the event began. */
    synchronized void undoEvent() {
        beforeEvent.forEach((id, waited) -> {
            if (waited.isPresent()) {
                pending.put(id, waited.get());
            } else if (pending.remove(id) != null) {
                pendingInAll.decrementAndGet();
            }
        });
        beforeEvent.clear();
    }

    /** Empties the collection. */
    public synchronized void clear() {
        discard();
        collection.deleteMany(new Document());
    }

    /**
     * Asks for an index, which is made before the first document is written. A store without secondary indexes scans instead.
     *
     * @param query the query that it serves, which becomes its name
     */
    public void index(String query, Bson keys) {
        indexes.put(query, keys);
    }

    /**
     * Creates the indexes that are not there yet.
     *
     * @throws MongoException if the store does not answer
     */
    void createIndexes() {
        indexes.forEach((query, keys) -> collection.createIndex(keys, new IndexOptions().name(query)));
    }

    synchronized void flush() {
        if (pending.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<D>> writes = new ArrayList<>(pending.size());
        // By id alone: the embedded server would scan the collection for any further condition.
        pending.values()
                .forEach(document ->
                        writes.add(new ReplaceOneModel<>(new Document("_id", document.id()), document, UPSERT)));
        collection.bulkWrite(writes, ANY_ORDER);
        pending.forEach((id, document) -> recent.put(id, new SoftReference<>(document)));
        forgetPending();
    }

    synchronized void discard() {
        recent.clear();
        forgetPending();
    }

    private void forgetPending() {
        pendingInAll.addAndGet(-pending.size());
        pending.clear();
        beforeEvent.clear();
    }
}
