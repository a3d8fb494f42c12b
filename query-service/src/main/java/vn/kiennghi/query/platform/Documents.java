package vn.kiennghi.query.platform;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
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

    /**
     * What a server answers when it is the document that it does not take: a bad value, one against the collection's rules, one that is too
     * large. Whatever else it answers may be another thing the next time.
     */
    private static final Set<Integer> OF_THE_DOCUMENT = Set.of(2, 121, 10334, 17280, 17419, 17420);

    private final MongoCollection<D> collection;
    private final AtomicInteger pendingInAll;
    private final LeftOutEvents leftOut;
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

    /** Ids whose documents could not be written; what the server said, or nothing where it shows in the document itself. */
    private final Map<String, Optional<String>> suspects = new HashMap<>();

    Documents(MongoCollection<D> collection, AtomicInteger pendingInAll, LeftOutEvents leftOut) {
        this.collection = collection;
        this.pendingInAll = pendingInAll;
        this.leftOut = leftOut;
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
        return known != null ? known : read(id);
    }

    /**
     * Returns the document that an event changes, as the events before it left it; null for the first one, and where all before it
     * were discarded.
     *
     * @param sequence the event's number
     * @throws RuntimeException if the document does not reflect the events before; the read models are made again then
     */
    public @Nullable D findBefore(String id, long sequence) {
        D document = find(id);
        long reflected = document == null ? -1 : document.sequence();
        if (reflected < sequence - 1 && !leftOut.areAllBetween(id, reflected, sequence)) {
            throw new LostDocument(id, reflected, sequence);
        }
        return document;
    }

    private @Nullable D read(String id) {
        try {
            return collection.find(new Document("_id", id)).first();
        } catch (MongoException ofTheServer) {
            throw ofTheServer;
        } catch (RuntimeException ofTheDocument) {
            throw new UnreadableDocument(id, ofTheDocument);
        }
    }

    /**
     * Takes a new version of a document, to be written with the batch.
     *
     * @throws CannotBeWritten if a batch failed at this document before, and would again: the event that made it so is set aside
     */
    public synchronized void put(D document) {
        if (suspects.containsKey(document.id())) {
            examine(document);
        }
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
        try {
            collection.bulkWrite(writes, ANY_ORDER);
        } catch (RuntimeException failure) {
            throw ofOneDocument(writes, failure);
        }
        pending.forEach((id, document) -> recent.put(id, new SoftReference<>(document)));
        forgetPending();
    }

    /**
     * Finds the documents because of which a batch cannot be written. They are watched from now on: when the batch comes again, the
     * event that makes one impossible is set aside, and everything else is written.
     *
     * @return what to throw: the failure itself where no single document is to blame
     */
    private RuntimeException ofOneDocument(List<ReplaceOneModel<D>> writes, RuntimeException failure) {
        Map<String, Optional<String>> found = new HashMap<>();
        for (D document : pending.values()) {
            if (fault(document).isPresent()) {
                found.put(document.id(), Optional.empty());
            }
        }
        if (failure instanceof MongoBulkWriteException bulk) {
            for (BulkWriteError error : bulk.getWriteErrors()) {
                if (OF_THE_DOCUMENT.contains(error.getCode())) {
                    String id = writes.get(error.getIndex()).getReplacement().id();
                    found.putIfAbsent(id, Optional.of(error.getMessage()));
                }
            }
        }
        if (found.isEmpty()) {
            return failure;
        }
        suspects.putAll(found);
        return new CannotBeWritten("documents of " + String.join(", ", found.keySet()) + ": " + failure.getMessage());
    }

    private void examine(D document) {
        fault(document).ifPresent(fault -> {
            throw fault;
        });
        suspects.getOrDefault(document.id(), Optional.empty()).ifPresent(answer -> {
            throw CannotBeWritten.refused(document.id(), answer);
        });
    }

    private Optional<CannotBeWritten> fault(D document) {
        try {
            Codec<D> codec = collection.getCodecRegistry().get(collection.getDocumentClass());
            int bytes = new RawBsonDocument(document, codec).getByteBuffer().remaining();
            return bytes > CannotBeWritten.LARGEST
                    ? Optional.of(CannotBeWritten.tooLarge(document.id(), bytes))
                    : Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(CannotBeWritten.withoutForm(document.id(), failure));
        }
    }

    /** Forgets what a server refused, because an operator has it tried again. */
    synchronized void tryAgain() {
        suspects.clear();
    }

    /** Forgets what waits, but not what is known to be stored. */
    synchronized void takeBack() {
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
