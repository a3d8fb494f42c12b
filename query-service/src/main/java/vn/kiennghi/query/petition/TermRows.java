package vn.kiennghi.query.petition;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.HeapShare;
import vn.kiennghi.query.platform.StoppedSequences;
import vn.kiennghi.query.platform.StoredToken;

/**
 * The rows of the terms in use, in memory and up to date: each use first reads the events that the record has gained, so that
 * lists and figures do not wait for the projection. One at a time tells the rows of new events, a term is read aside from the
 * store, and questions wait only while a single row changes. Loaded from the register when a term is first used; those
 * used last are kept, as many as their room allows. A petition with an event that cannot be handled stands still here as it does in the
 * register, and is read from there again when it goes on.
 *
 * <p>Whatever ends a reading half-way, an exhausted memory included, leaves nothing behind that a later question could take for the whole.
 */
@Component
public class TermRows {
    private static final Logger LOG = LoggerFactory.getLogger(TermRows.class);

    /** Name of the member by which a term's rows are found. */
    static final String TERM = "e.t";

    private static final int USUAL_PART_OF_HEAP = 4;
    /** Stands for the council of a term of which nobody knows to which it belongs. */
    private static final String ANY_COUNCIL = "";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Documents<PetitionRow> register;
    private final EventLog log;
    private final StoredToken storedToken;
    private final CouncilCatalogue catalogue;
    private final StandingStill still;

    private final long mostBytes;

    /** Whose turn it is tells the rows of events, or changes which are held. */
    private final ReentrantLock turn = new ReentrantLock();

    private final ReentrantLock loads = new ReentrantLock();

    /** The term used last is the last. Guarded by itself; a term comes in only in turn, and may be thrown out at any time. */
    private final LinkedHashMap<String, RowsOfTerm> kept = new LinkedHashMap<>(16, 0.75f, true);

    private volatile long bytesKept;

    /** A term that alone takes more room than all may: there as long as a question holds it or nobody needs the memory. */
    private volatile SoftReference<RowsOfTerm> tooLarge = new SoftReference<>(null);

    private volatile @Nullable Loading loading;

    /** The council of each term that has petitions; null until somebody asks for all. */
    private volatile @Nullable NavigableMap<String, String> known;

    /** Petitions that the register has otherwise than they are here. */
    private final Set<String> again = ConcurrentHashMap.newKeySet();

    /** What is held reflects at least every event up to this one; null: it may lack any. */
    private volatile @Nullable TrackingToken reflected;

    public TermRows(Documents<PetitionRow> register, EventLog log, StoredToken storedToken) {
        this(register, log, storedToken, HeapShare.bytes("", USUAL_PART_OF_HEAP));
    }

    TermRows(Documents<PetitionRow> register, EventLog log, StoredToken storedToken, long mostBytes) {
        this(register, log, storedToken, new StandingStill(Map::of, Map::of), new CouncilCatalogue(log), mostBytes);
    }

    /**
     * @param most how much memory the rows may take, such as {@code 256MB}; blank: a quarter of the heap
     */
    @Autowired
    TermRows(
            Documents<PetitionRow> register,
            EventLog log,
            StoredToken storedToken,
            StoppedSequences stoppedSequences,
            CouncilCatalogue catalogue,
            @Value("${kiennghi.read-model.rows-in-memory:}") String most) {
        this(
                register,
                log,
                storedToken,
                new StandingStill(stoppedSequences::now, stoppedSequences::leftOut),
                catalogue,
                HeapShare.bytes(most, USUAL_PART_OF_HEAP));
    }

    private TermRows(
            Documents<PetitionRow> register,
            EventLog log,
            StoredToken storedToken,
            StandingStill still,
            CouncilCatalogue catalogue,
            long mostBytes) {
        this.register = register;
        this.log = log;
        this.storedToken = storedToken;
        this.catalogue = catalogue;
        this.still = still;
        this.mostBytes = mostBytes;
    }

    /**
     * Answers a question about the rows of a term, as the record is now; there are none if the term is unknown.
     *
     * @param question must not ask for the rows of a term itself
     * @throws QueryExecutionException with {@link Unavailable} if others read for too long
     */
    public <T> T read(String termId, Function<RowsOfTerm, T> question) {
        return upToDate(termId, true).read(question);
    }

    /**
     * Answers a question as {@link #read} does; where the rows were not in memory and there is no room, they do not take that of others.
     *
     * @throws QueryExecutionException with {@link Unavailable} if others read for too long
     */
    public <T> T readInPassing(String termId, Function<RowsOfTerm, T> question) {
        return upToDate(termId, false).read(question);
    }

    /**
     * Returns the rows of a term in the register's order, as the record is now; none if the term is unknown. For whoever needs them all:
     * the list is made anew after each change.
     *
     * @throws QueryExecutionException with {@link Unavailable} if others read for too long
     */
    public List<PetitionRow> ofTerm(String termId) {
        return read(termId, RowsOfTerm::all);
    }

    /**
     * Returns the ids of the terms that have petitions, in order.
     *
     * @param councils only terms of these; null: of all
     * @throws QueryExecutionException with {@link Unavailable} if others read for too long
     */
    public List<String> termsOf(@Nullable Set<String> councils) {
        if (known == null || isBehind(log.head())) {
            inTurn(() -> {
                findTerms();
                catchUp(log.head());
                makeRoomFor(0);
            });
        }
        Map<String, String> terms = known == null ? Map.of() : known;
        return terms.entrySet().stream()
                .filter(term ->
                        councils == null || term.getValue().equals(ANY_COUNCIL) || councils.contains(term.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Nobody waits for ever while others read: whoever does is told to come again. */
    private static void locked(ReentrantLock lock, Runnable reading) {
        try {
            if (!lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            reading.run();
        } finally {
            lock.unlock();
        }
    }

    private void inTurn(Runnable reading) {
        locked(turn, reading);
    }

    private static QueryExecutionException busy() {
        return new QueryExecutionException("others read rows for too long", null, new Unavailable("rows in memory"));
    }

    private RowsOfTerm upToDate(String termId, boolean toKeep) {
        RowsOfTerm present = presentAndUpToDate(termId);
        if (present != null) {
            return present;
        }
        // One term after another, so that not several are made at a time for which there is no room together.
        AtomicReference<@Nullable RowsOfTerm> made = new AtomicReference<>();
        locked(loads, () -> {
            RowsOfTerm meanwhile = presentAndUpToDate(termId);
            made.set(meanwhile == null ? load(termId, toKeep) : meanwhile);
        });
        return Objects.requireNonNull(made.get());
    }

    /** Null: the rows are not in memory, or were thrown out while the record was read for them. */
    private @Nullable RowsOfTerm presentAndUpToDate(String termId) {
        RowsOfTerm term = held(termId);
        if (term == null) {
            return null;
        }
        long head = log.head();
        if (isBehind(head)) {
            inTurn(() -> {
                if (isBehind(head)) {
                    catchUp(head);
                    makeRoomFor(0);
                }
            });
        }
        // What is held is told of every event; what was thrown out may lack some.
        return held(termId) == term ? term : null;
    }

    private boolean isBehind(long head) {
        return EventLog.position(reflected, EventLog.NOTHING) < head || still.mayHaveChanged() || !again.isEmpty();
    }

    /** Reads what is stored aside, while others are answered and told of events, and then what happened meanwhile. */
    private RowsOfTerm load(String termId, boolean toKeep) {
        Loading loaded = new Loading(new RowsOfTerm(termId), storedToken.read());
        inTurn(() -> loading = loaded);
        try {
            register.where(TERM, termId, row -> {
                loaded.term.takeNewer(row);
                if (toKeep && loaded.term.bytes() > mostBytes - bytesKept) {
                    makeRoomFor(loaded.term.bytes());
                }
            });
            loaded.term.loaded();
            boolean emptied = isEmptied(loaded.stored);
            inTurn(() -> join(loaded, emptied, toKeep));
        } finally {
            loading = null;
        }
        return loaded.term;
    }

    private void join(Loading loaded, boolean emptied, boolean toKeep) {
        boolean whole = false;
        try {
            fallBackTo(emptied ? null : loaded.stored);
            // Noted before the term can be found, so that nobody is answered from it until they are read again.
            again.addAll(loaded.changed);
            synchronized (kept) {
                kept.put(loaded.term.termId(), loaded.term);
            }
            catchUp(log.head());
            settle(loaded.term, toKeep);
            whole = true;
        } finally {
            if (!whole) {
                synchronized (kept) {
                    kept.remove(loaded.term.termId(), loaded.term);
                }
            }
        }
    }

    /** What is read of a term at present. */
    private static final class Loading {
        private final RowsOfTerm term;
        /** How far the documents had come at least before they were read. */
        private final @Nullable TrackingToken stored;
        /** Petitions that stood still or went on meanwhile. */
        private final Set<String> changed = new HashSet<>();

        Loading(RowsOfTerm term, @Nullable TrackingToken stored) {
            this.term = term;
            this.stored = stored;
        }
    }

    /** Decides whether a term that was read stays, and what has to go for it. */
    private void settle(RowsOfTerm term, boolean toKeep) {
        synchronized (kept) {
            bytesKept = bytesOfAll();
            if (term.isEmpty()) {
                // Unknown ids must not fill the memory.
                kept.remove(term.termId());
            } else if (!toKeep && term.bytes() <= mostBytes && bytesKept > mostBytes) {
                kept.remove(term.termId());
            }
        }
        makeRoomFor(0);
    }

    private void makeRoomFor(long bytes) {
        synchronized (kept) {
            kept.values().stream()
                    .filter(term -> term.bytes() > mostBytes)
                    .toList()
                    .forEach(this::setAside);
            while (!kept.isEmpty() && bytesOfAll() + bytes > mostBytes) {
                kept.pollFirstEntry();
            }
            bytesKept = bytesOfAll();
        }
    }

    private void setAside(RowsOfTerm large) {
        kept.remove(large.termId());
        tooLarge = new SoftReference<>(large);
    }

    private long bytesOfAll() {
        return kept.values().stream().mapToLong(RowsOfTerm::bytes).sum();
    }

    /** Finds the terms there are, unless they are known; each later receipt tells of its own. */
    private void findTerms() {
        if (known == null) {
            TrackingToken stored = storedToken.read();
            NavigableMap<String, String> found = new ConcurrentSkipListMap<>();
            register.distinct(TERM)
                    .forEach(termId ->
                            found.put(termId, catalogue.councilOf(termId).orElse(ANY_COUNCIL)));
            // The register may not know yet of a term that was read from the record.
            held().stream()
                    .filter(term -> !term.isEmpty())
                    .forEach(term -> found.putIfAbsent(term.termId(), ANY_COUNCIL));
            fallBackTo(isEmptied(stored) ? null : stored);
            known = found;
        }
    }

    private @Nullable RowsOfTerm held(String termId) {
        synchronized (kept) {
            RowsOfTerm term = kept.get(termId);
            RowsOfTerm large = tooLarge.get();
            RowsOfTerm present = term == null && large != null && large.termId().equals(termId) ? large : term;
            return present == null || present.isWhole() ? present : null;
        }
    }

    private List<RowsOfTerm> held() {
        synchronized (kept) {
            return Stream.concat(kept.values().stream(), Stream.ofNullable(tooLarge.get()))
                    .filter(RowsOfTerm::isWhole)
                    .toList();
        }
    }

    /** Tells all that is held of what the record has gained. What was told already changes nothing, so that half of it does no harm. */
    private void catchUp(long head) {
        lookAgainAt(still.changed());
        readAgain(again);
        List<RowsOfTerm> terms = held();
        if (terms.isEmpty() && known == null) {
            return;
        }
        reflected = log.readAfter(reflected, head, event -> tell(event, terms));
        lookAgainAt(still.overtaken(this::stored));
        readAgain(again);
    }

    private void lookAgainAt(Collection<String> petitions) {
        again.addAll(petitions);
        Loading present = loading;
        if (present != null) {
            present.changed.addAll(petitions);
        }
    }

    // Documents are written before their token, so they reflect at least what it says.
    private void fallBackTo(@Nullable TrackingToken stored) {
        boolean first = held().isEmpty() && known == null;
        reflected = first ? stored : reflected == null || stored == null ? null : reflected.lowerBound(stored);
    }

    /** The register may have been thrown away, to be made again, after the position was read: then its rows may lack any event. */
    private boolean isEmptied(@Nullable TrackingToken before) {
        return EventLog.position(storedToken.read(), EventLog.NOTHING) < EventLog.position(before, EventLog.NOTHING);
    }

    private void tell(DomainEventMessage<?> message, List<RowsOfTerm> terms) {
        if (!PetitionEvent.class.isAssignableFrom(message.getPayloadType())) {
            return;
        }
        String id = StandingStill.petitionOf(message);
        if (still.holds(id, message.getSequenceNumber())) {
            return;
        }
        try {
            apply(id, message, terms);
        } catch (RuntimeException ownFault) {
            // The failure's message may quote what people wrote. Its projection fails in the same way and sets it
            // aside; the others must be told all the same.
            LOG.warn(
                    "event {} of petition {} cannot be told: {}",
                    message.getSequenceNumber(),
                    id,
                    ownFault.getClass().getName());
            still.stopAt(id, message.getSequenceNumber());
        }
    }

    private void apply(String id, DomainEventMessage<?> message, List<RowsOfTerm> terms) {
        RowsOfTerm term =
                terms.stream().filter(one -> one.find(id) != null).findFirst().orElse(null);
        PetitionRow row = term == null ? null : term.find(id);
        if (term != null && row != null) {
            if (message.getSequenceNumber() > row.sequence()) {
                PetitionRow changed = evolved(row, message);
                term.keep(term.lacksText(changed) ? withContent(changed) : changed);
            }
        } else if (PetitionReceived.class.isAssignableFrom(message.getPayloadType())) {
            // Of a petition that is in no term here, nothing else need be read.
            PetitionRow received = evolved(null, message);
            note(received.receipt());
            terms.stream()
                    .filter(one -> one.termId().equals(received.receipt().termId()))
                    .forEach(one -> one.keep(received));
        }
    }

    private static PetitionRow evolved(@Nullable PetitionRow row, DomainEventMessage<?> message) {
        return RowEvolution.evolve(
                row, (PetitionEvent) message.getPayload(), message.getSequenceNumber(), message.getTimestamp());
    }

    private PetitionRow withContent(PetitionRow row) {
        return row.withContent(PetitionContents.recorded(log, row.id(), row.sequence()));
    }

    private void note(PetitionRow.Receipt receipt) {
        Map<String, String> terms = known;
        if (terms != null) {
            terms.put(receipt.termId(), receipt.councilId());
        }
    }

    private @Nullable PetitionRow stored(String id) {
        return register.stored(id);
    }

    private void readAgain(Set<String> petitions) {
        for (String id : List.copyOf(petitions)) {
            readAgain(id);
            petitions.remove(id);
        }
    }

    /** Takes the petition as the register has it, and what has happened to it since. */
    private void readAgain(String id) {
        PetitionRow row = stored(id);
        List<RowsOfTerm> terms = held();
        terms.forEach(term -> term.drop(id));
        if (row != null) {
            note(row.receipt());
            terms.stream()
                    .filter(term -> term.termId().equals(row.receipt().termId()))
                    .forEach(term -> term.keep(row));
        }
        // Without a row it is too new for the register, or the register is being made again.
        log.eventsOf(new PetitionId(id).toString()).stream()
                .filter(event -> row == null || event.getSequenceNumber() > row.sequence())
                .forEach(event -> tell(event, terms));
    }
}
