package vn.kiennghi.query.platform;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One collection of the read model, whichever store holds it. A projection sees it through {@link #find} and {@link #put}: what it puts is
 * there at once when it looks again, and is written later, the last version of each document alone. A query sees what is stored. Members
 * are named as {@link StoredDocuments} has it.
 */
public final class Documents<D extends ReadModelDocument> {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    /** Enough for the petitions that a session's routine touches one after the other; the rest is read again. */
    private static final int MOST_RECENT = 8_000;

    private final StoredDocuments<D> collection;
    private final AtomicInteger pendingInAll;
    private final LeftOutEvents leftOut;
    private final Map<String, List<String>> indexes = new LinkedHashMap<>();
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

    /** What the present batch changes, as it was stored when the batch began. */
    private Map<String, D> lookedUp = Map.of();

    private String aggregates = "";

    /** Ids whose documents could not be written; what the server said, or nothing where it shows in the document itself. */
    private final Map<String, Optional<String>> suspects = new HashMap<>();

    Documents(StoredDocuments<D> collection, AtomicInteger pendingInAll, LeftOutEvents leftOut) {
        this.collection = collection;
        this.pendingInAll = pendingInAll;
        this.leftOut = leftOut;
    }

    /** Returns the stored document; null if there is none of that id. */
    public @Nullable D stored(String id) {
        return collection.read(id);
    }

    /** Returns the stored documents that there are by id, in one question to the store. */
    public Map<String, D> stored(Collection<String> ids) {
        return collection.read(ids, StoredDocuments.WHOLE);
    }

    /** Returns what {@link #stored(Collection)} does, of each document its id and those members alone. */
    public Map<String, D> stored(Collection<String> ids, List<String> members) {
        return collection.read(ids, members);
    }

    /** Returns the stored documents whose member has that text, in no order. */
    public List<D> where(String member, String value) {
        return where(member, value, StoredDocuments.WHOLE);
    }

    /** Returns what {@link #where(String, String)} does, of each document its id and those members alone. */
    public List<D> where(String member, String value, List<String> members) {
        List<D> found = new ArrayList<>();
        collection.where(member, value, members, found::add);
        return found;
    }

    /** Hands over what {@link #where(String, String)} returns, one document after the other: for those that are many. */
    public void where(String member, String value, Consumer<? super D> reader) {
        collection.where(member, value, StoredDocuments.WHOLE, reader);
    }

    /** Returns all stored documents, in no order: for collections that stay small. */
    public List<D> all() {
        List<D> found = new ArrayList<>();
        collection.all(StoredDocuments.WHOLE, found::add);
        return found;
    }

    /** Hands over all stored documents, in no order, of each its id and those members alone. */
    public void all(List<String> members, Consumer<? super D> reader) {
        collection.all(members, reader);
    }

    /** Returns each text that the member has in any stored document. */
    public SortedSet<String> distinct(String member) {
        return collection.distinct(member);
    }

    /** Returns how many documents are stored. */
    public long count() {
        return collection.count();
    }

    /** Returns how many documents are stored by the member's text; those without it are left out. */
    public SortedMap<String, Long> counts(String member) {
        return collection.counts(member);
    }

    /** Returns the document as the projection last left it. */
    public synchronized @Nullable D find(String id) {
        D changed = pending.get(id);
        if (changed != null) {
            return changed;
        }
        SoftReference<D> written = recent.get(id);
        D known = written == null ? lookedUp.get(id) : written.get();
        return known != null ? known : collection.read(id);
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

    /**
     * Says of which aggregates the documents are: those that a batch changes are then read at its beginning, all at once.
     *
     * @param prefix what stands before a document's id in the identifier of its aggregate
     */
    public void ofAggregates(String prefix) {
        aggregates = prefix;
    }

    /** Reads the documents of those aggregates that are not known yet, for the batch that begins. */
    synchronized void lookUp(Collection<String> changed) {
        lookedUp = Map.of();
        if (aggregates.isEmpty()) {
            return;
        }
        List<String> unknown = changed.stream()
                .filter(aggregate -> aggregate.startsWith(aggregates))
                .map(aggregate -> aggregate.substring(aggregates.length()))
                .filter(id -> !pending.containsKey(id) && !isRecent(id))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        try {
            lookedUp = stored(unknown);
        } catch (RuntimeException failure) {
            // Each is read alone then, which tells what is wrong with which.
            LOG.debug("documents of a batch cannot be read at once: {}", failure.toString());
        }
    }

    private boolean isRecent(String id) {
        SoftReference<D> written = recent.get(id);
        return written != null && written.get() != null;
    }

    /** Hands over what is stored, by id. */
    void asStored(Consumer<Map<String, Object>> reader) {
        collection.asStored(reader);
    }

    /** Empties the collection. */
    public synchronized void clear() {
        discard();
        collection.clear();
    }

    /**
     * Asks for an index, which is made before the first document is written. A store without secondary indexes scans instead.
     *
     * @param query the query that it serves, which becomes its name
     * @param members in their order
     */
    public void index(String query, String... members) {
        indexes.put(query, List.of(members));
    }

    /**
     * Creates the indexes that are not there yet.
     *
     * @throws RuntimeException if the store does not answer
     */
    void createIndexes() {
        indexes.forEach(collection::createIndex);
    }

    synchronized void flush() {
        lookedUp = Map.of();
        if (pending.isEmpty()) {
            return;
        }
        try {
            collection.write(pending.values());
        } catch (RuntimeException failure) {
            throw ofOneDocument(failure);
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
    private RuntimeException ofOneDocument(RuntimeException failure) {
        Map<String, Optional<String>> found = new HashMap<>();
        for (D document : pending.values()) {
            if (fault(document).isPresent()) {
                found.put(document.id(), Optional.empty());
            }
        }
        if (failure instanceof StoredDocuments.RefusedDocuments refused) {
            refused.answers().forEach((id, answer) -> found.putIfAbsent(id, Optional.of(answer)));
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
            int bytes = collection.size(document);
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
        lookedUp = Map.of();
        forgetPending();
    }

    private void forgetPending() {
        pendingInAll.addAndGet(-pending.size());
        pending.clear();
        beforeEvent.clear();
    }
}
