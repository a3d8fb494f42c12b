package vn.kiennghi.query.platform;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The read model's collections and what projections have changed in them but not yet written. Projections never write: the
 * changed documents are flushed, one bulk write per collection, just before the processor's token is stored. One processor with
 * one segment feeds it.
 */
public final class ReadModelStore {
    private final MongoDatabase database;
    private final LeftOutEvents leftOut;
    private final SortedMap<String, Documents<?>> collections = new ConcurrentSkipListMap<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final ReadModelTurn turn = new ReadModelTurn();
    private final List<BatchPart> parts = new CopyOnWriteArrayList<>();

    public ReadModelStore(MongoDatabase database) {
        this(database, LeftOutEvents.NONE);
    }

    /** @param leftOut which events the documents need not reflect */
    ReadModelStore(MongoDatabase database, LeftOutEvents leftOut) {
        this.database = database;
        this.leftOut = leftOut;
    }

    /** Returns a new handle on the collection of that name; each collection has one owner, which keeps it. */
    public <D extends ReadModelDocument> Documents<D> collection(String name, Class<D> type) {
        Documents<D> documents = new Documents<>(new MongoDocuments<>(database.getCollection(name, type)), pending, leftOut);
        if (collections.putIfAbsent(name, documents) != null) {
            throw new IllegalStateException("collection " + name + " has two owners");
        }
        return documents;
    }

    /** Has something else written and forgotten with the documents. */
    void add(BatchPart part) {
        parts.add(part);
    }

    /** Returns how many changed documents and other things wait to be written. */
    public int pending() {
        return pending.get() + parts.stream().mapToInt(BatchPart::pending).sum();
    }

    /**
     * Creates the indexes of all queries.
     *
     * @throws com.mongodb.MongoException if the store does not answer
     */
    void createIndexes() {
        collections.values().forEach(Documents::createIndexes);
    }

    /** Writes what waits. */
    public void flush() {
        collections.values().forEach(Documents::flush);
        parts.forEach(BatchPart::flush);
    }

    /** Forgets what waits and what is cached, because the processor starts again from its stored token. */
    public void discard() {
        take(() -> {
            collections.values().forEach(Documents::discard);
            parts.forEach(BatchPart::discard);
        });
    }

    /** Does the work between two batches: whoever changes documents beside the processor must not meet half a batch. */
    void take(Runnable work) {
        turn.take(work);
    }

    /** Called in a unit of work before the projections get an event; nobody else changes documents until it ends. */
    void beginEvent(UnitOfWork<?> work) {
        turn.takeFor(work);
        collections.values().forEach(Documents::beginEvent);
    }

    /** Empties the read model, so that it is rebuilt from the log. */
    public void clear() {
        collections.values().forEach(Documents::clear);
        parts.forEach(BatchPart::clear);
    }

    /** Takes back what projections have changed since the event began. */
    void undoEvent() {
        collections.values().forEach(Documents::undoEvent);
    }

    /** Has documents tried again that the store did not take. */
    void tryAgain() {
        collections.values().forEach(Documents::tryAgain);
    }

    /** Takes back what waits to be written, because it cannot be. */
    void takeBack() {
        collections.values().forEach(Documents::takeBack);
    }

    /** Returns the names of the collections in their order; bookkeeping is not among them. */
    public List<String> names() {
        return List.copyOf(collections.keySet());
    }
}
