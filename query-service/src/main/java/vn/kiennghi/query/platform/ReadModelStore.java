package vn.kiennghi.query.platform;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.kiennghi.messaging.outage.TryAgain;

/**
 * The read model's collections and what projections have changed in them but not yet written. Projections never write: the
 * changed documents are flushed, one bulk write per collection, just before the processor's token is stored. One processor with
 * one segment feeds it.
 */
public final class ReadModelStore {
    private final ReadModelStorage storage;
    private final LeftOutEvents leftOut;
    private final SortedMap<String, Documents<?>> collections = new ConcurrentSkipListMap<>();
    private final AtomicInteger pending = new AtomicInteger();
    /** Whether a write failed after some of what waits was taken for written. */
    private volatile boolean half;

    private final ReadModelTurn turn = new ReadModelTurn();
    private final List<BatchPart> parts = new CopyOnWriteArrayList<>();

    /** @param storage where it is written to */
    public ReadModelStore(ReadModelStorage storage) {
        this(storage, LeftOutEvents.NONE);
    }

    /** @param leftOut which events the documents need not reflect */
    ReadModelStore(ReadModelStorage storage, LeftOutEvents leftOut) {
        this.storage = storage;
        this.leftOut = leftOut;
    }

    /** Returns a new handle on the collection of that name; each collection has one owner, which keeps it. */
    public <D extends ReadModelDocument> Documents<D> collection(String name, Class<D> type) {
        Documents<D> documents = new Documents<>(storage.collection(name, type), pending, leftOut);
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
     * @throws RuntimeException if the store does not answer
     */
    void createIndexes() {
        collections.values().forEach(Documents::createIndexes);
    }

    /**
     * Writes what waits.
     *
     * @throws RuntimeException if it cannot be written; what is taken for written then may not be, see {@link #requireWhole()}
     */
    public void flush() {
        together(() -> {
            collections.values().forEach(Documents::flush);
            parts.forEach(BatchPart::flush);
        });
    }

    /** Does writes that belong together; after a failure everything begins again from the stored token. */
    void together(Runnable writes) {
        boolean done = false;
        try {
            storage.together(writes);
            done = true;
        } finally {
            half = half || !done;
        }
    }

    /**
     * Returns if what is held in memory agrees with the store.
     *
     * @throws TryAgain if a write failed half-way: the processor must begin again from its stored token
     */
    void requireWhole() {
        if (half) {
            throw new TryAgain("a write failed; the events since the stored position are handled again", null);
        }
    }

    /** Forgets what waits and what is cached, because the processor starts again from its stored token. */
    public void discard() {
        take(() -> {
            half = false;
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
        requireWhole();
        if (work instanceof BatchingUnitOfWork<?> batch && batch.isFirstMessage()) {
            lookUp(batch.getMessages());
        }
        collections.values().forEach(Documents::beginEvent);
    }

    /** Reads the documents that a batch changes, in one question for each collection. */
    private void lookUp(List<? extends Message<?>> batch) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> begun = new HashSet<>();
        for (Message<?> message : batch) {
            if (message instanceof DomainEventMessage<?> event) {
                String aggregate = event.getAggregateIdentifier();
                if (event.getSequenceNumber() == 0) {
                    begun.add(aggregate);
                } else if (!begun.contains(aggregate)) {
                    changed.add(aggregate);
                }
            }
        }
        collections.values().forEach(documents -> documents.lookUp(changed));
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

    /** Hands over what a collection holds, as it is stored, by id. */
    void asStored(String name, Consumer<Map<String, Object>> reader) {
        Objects.requireNonNull(collections.get(name), name).asStored(reader);
    }

    /** Returns the names of the collections in their order; bookkeeping is not among them. */
    public List<String> names() {
        return List.copyOf(collections.keySet());
    }
}
