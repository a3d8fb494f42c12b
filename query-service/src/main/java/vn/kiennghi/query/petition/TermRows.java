package vn.kiennghi.query.petition;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.HeapShare;
import vn.kiennghi.query.platform.ReadFrom;
import vn.kiennghi.query.platform.RecordMoments;
import vn.kiennghi.query.platform.RecordMoments.Reached;
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
    private final RecordMoments moments;
    private final StoredToken storedToken;
    private final CouncilCatalogue catalogue;
    private final StandingStill still;

    private final long mostBytes;

    /** Whose turn it is tells the rows of events, or changes which are held. */
    private final ReentrantLock turn = new ReentrantLock();

    private final ReentrantLock loads = new ReentrantLock();

    private final ReentrantLock finding = new ReentrantLock();

    /** The terms that questions wait for, with the number of these. */
    private final Map<String, Integer> awaited = new ConcurrentHashMap<>();

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

    /** What is held reflects at least every event up to here. */
    private volatile Reached reflected = Reached.NOTHING;

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
            RecordMoments moments,
            StoredToken storedToken,
            StoppedSequences stoppedSequences,
            CouncilCatalogue catalogue,
            @Value("${kiennghi.read-model.rows-in-memory:}") String most) {
        this(
                register,
                log,
                moments,
                storedToken,
                new StandingStill(stoppedSequences::now, stoppedSequences::leftOut),
                catalogue,
                HeapShare.bytes(most, USUAL_PART_OF_HEAP));
    }

    TermRows(
            Documents<PetitionRow> register,
            EventLog log,
            StoredToken storedToken,
            StandingStill still,
            CouncilCatalogue catalogue,
            long mostBytes) {
        this(register, log, RecordMoments.of(log), storedToken, still, catalogue, mostBytes);
    }

    /** @param mostBytes how much memory the rows may take */
    private TermRows(
            Documents<PetitionRow> register,
            EventLog log,
            RecordMoments moments,
            StoredToken storedToken,
            StandingStill still,
            CouncilCatalogue catalogue,
            long mostBytes) {
        this.register = register;
        this.log = log;
        this.moments = moments;
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
        if (known == null) {
            locked(finding, this::findTerms);
        }
        long head = log.head();
        if (isBehind(head)) {
            inTurn(() -> {
                catchUp(head);
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
                throw new OthersRead();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OthersRead();
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

    /** A lock was not free for too long. */
    private static final class OthersRead extends QueryExecutionException {
        private static final long serialVersionUID = 1L;

        OthersRead() {
            super("others read rows for too long", null, new Unavailable("rows in memory"));
        }
    }

    private RowsOfTerm upToDate(String termId, boolean toKeep) {
        RowsOfTerm present = presentAndUpToDate(termId);
        if (present != null) {
            return present;
        }
        // One term after another, so that not several are made at a time for which there is no room together.
        AtomicReference<@Nullable RowsOfTerm> made = new AtomicReference<>();
        awaited.merge(termId, 1, Integer::sum);
        try {
            locked(loads, () -> {
                RowsOfTerm meanwhile = presentAndUpToDate(termId);
                made.set(meanwhile == null ? load(termId, toKeep ? Purpose.TO_KEEP : Purpose.IN_PASSING) : meanwhile);
            });
        } finally {
            awaited.compute(termId, (_, waiting) -> waiting == null || waiting == 1 ? null : waiting - 1);
        }
        return Objects.requireNonNull(made.get());
    }

    /**
     * Reads the rows of a term before anybody asks for them, where there is room for them beside those that are held. Half of the time
     * it stands still, so that the processor is there for others; whoever asks for the term has it go on without pause and be kept.
     *
     * @param petitions how many there are about
     * @return whether there is nothing left to do: the rows are held, or have no room; false: others read, or waited for another term, or
     *     the thread is interrupted, and nothing came of it
     */
    boolean readAhead(String termId, long petitions) {
        if (!loads.tryLock()) {
            return false;
        }
        try {
            if (held(termId) == null && petitions * RowsInMemory.BYTES_OF_ROW <= mostBytes - bytesKept) {
                load(termId, Purpose.AHEAD);
            }
            return true;
        } catch (BrokenOff broken) {
            return !broken.toBeTriedAgain();
        } catch (OthersRead others) {
            return false;
        } finally {
            loads.unlock();
        }
    }

    private enum Purpose {
        /** What was used longest ago goes for it. */
        TO_KEEP,
        /** It stays only where nothing has to go for it. */
        IN_PASSING,
        /** Nobody has asked for it, and it is broken off where it is in the way. */
        AHEAD
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
        return reflected.position() < head || still.mayHaveChanged() || !again.isEmpty();
    }

    /** Reads what is stored aside, while others are answered and told of events, and then what happened meanwhile. */
    private RowsOfTerm load(String termId, Purpose purpose) {
        Loading loaded = new Loading(termId, storedToken);
        RowsOfTerm term = loaded.term;
        inTurn(() -> loading = loaded);
        try {
            Pace pace = new Pace();
            register.where(TERM, termId, row -> {
                term.takeNewer(row);
                if (purpose == Purpose.AHEAD && !awaited.containsKey(termId)) {
                    goOnAhead(term, pace);
                } else if (purpose != Purpose.IN_PASSING && term.bytes() > mostBytes - bytesKept) {
                    makeRoomFor(term.bytes());
                }
            });
            term.loaded();
            loaded.reached = moments.at(loaded.stored.sureAfterReading(storedToken));
            follow(loaded, log.head());
            inTurn(() -> join(loaded, purpose == Purpose.TO_KEEP || awaited.containsKey(termId)));
        } finally {
            loading = null;
        }
        if (!term.isWhole()) {
            // By our own fault; the next question reads it anew.
            throw new QueryExecutionException("rows were read half", null, new Unavailable("rows in memory"));
        }
        return term;
    }

    private void goOnAhead(RowsOfTerm term, Pace pace) {
        if (!pace.isPauseDue()) {
            return;
        }
        if (term.bytes() > mostBytes - bytesKept) {
            throw new BrokenOff(false);
        }
        if (!awaited.isEmpty() || Thread.currentThread().isInterrupted()) {
            throw new BrokenOff(true);
        }
        pace.pause();
    }

    /** Tells a term that nobody sees yet what the record holds behind what was stored: all of it, where the register is just being made. */
    private void follow(Loading loaded, long head) {
        loaded.reached = moments.readAfter(loaded.reached, head, (event, at) -> tell(event, at, List.of(loaded.term)));
        loaded.term.reflects(loaded.reached.moment());
    }

    private void join(Loading loaded, boolean toKeep) {
        boolean whole = false;
        try {
            boolean first = nothingFollows();
            long head = log.head();
            catchUp(head);
            follow(loaded, head);
            if (first) {
                reflected = loaded.reached;
            }
            // Noted before the term can be found, so that nobody is answered from it until they are read again.
            again.addAll(loaded.changed);
            synchronized (kept) {
                kept.put(loaded.term.termId(), loaded.term);
            }
            readAgain(again);
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

        private final ReadFrom stored;
        /** How far what is read has come at least. */
        private Reached reached = Reached.NOTHING;
        /** Petitions that stood still or went on meanwhile. */
        private final Set<String> changed = new HashSet<>();

        Loading(String termId, StoredToken documents) {
            this.term = new RowsOfTerm(termId);
            this.stored = ReadFrom.now(documents);
        }
    }

    /** A reading for which nobody waits is done half of the time. */
    private static final class Pace {
        private static final int ROWS_BETWEEN_PAUSES = 250;

        private int rows;
        private long begun = System.nanoTime();

        boolean isPauseDue() {
            rows++;
            return rows % ROWS_BETWEEN_PAUSES == 0;
        }

        void pause() {
            LockSupport.parkNanos(System.nanoTime() - begun);
            begun = System.nanoTime();
        }
    }

    /** Ends a reading for which nobody waits. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean toBeTriedAgain;

        BrokenOff(boolean toBeTriedAgain) {
            super("rows are not read ahead", null, false, false);
            this.toBeTriedAgain = toBeTriedAgain;
        }

        boolean toBeTriedAgain() {
            return toBeTriedAgain;
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

    /** Finds the terms there are, unless they are known; each later receipt tells of its own. Reads aside, as for a term's rows. */
    private void findTerms() {
        if (known != null) {
            return;
        }
        ReadFrom stored = ReadFrom.now(storedToken);
        NavigableMap<String, String> found = new ConcurrentSkipListMap<>();
        register.distinct(TERM)
                .forEach(termId -> found.put(termId, catalogue.councilOf(termId).orElse(ANY_COUNCIL)));
        Reached reached = moments.readAfter(
                moments.at(stored.sureAfterReading(storedToken)), log.head(), (event, _) -> noteReceipt(event, found));
        inTurn(() -> {
            boolean first = nothingFollows();
            long head = log.head();
            catchUp(head);
            Reached rest = moments.readAfter(reached, head, (event, _) -> noteReceipt(event, found));
            // Rows may be of the record alone, as those are of which an event waits.
            held().stream()
                    .filter(term -> !term.isEmpty())
                    .forEach(term -> found.putIfAbsent(term.termId(), ANY_COUNCIL));
            if (first) {
                reflected = rest;
            }
            known = found;
        });
    }

    private void noteReceipt(DomainEventMessage<?> message, Map<String, String> terms) {
        if (PetitionReceived.class.isAssignableFrom(message.getPayloadType())
                && !still.holds(StandingStill.petitionOf(message), message.getSequenceNumber())) {
            try {
                PetitionRow.Receipt receipt =
                        evolved(null, message, message.getTimestamp()).receipt();
                terms.put(receipt.termId(), receipt.councilId());
            } catch (RuntimeException ownFault) {
                LOG.debug("a receipt cannot be told: {}", ownFault.getClass().getName());
            }
        }
    }

    /** Returns whether nothing is in memory that would have to be told of events. */
    private boolean nothingFollows() {
        return held().isEmpty() && known == null;
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
        if (nothingFollows()) {
            return;
        }
        List<RowsOfTerm> terms = held();
        reflected = moments.readAfter(reflected, head, (event, at) -> tell(event, at, terms));
        terms.forEach(term -> term.reflects(reflected.moment()));
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

    private void tell(DomainEventMessage<?> message, Instant at, List<RowsOfTerm> terms) {
        if (!PetitionEvent.class.isAssignableFrom(message.getPayloadType())) {
            return;
        }
        String id = StandingStill.petitionOf(message);
        if (still.holds(id, message.getSequenceNumber())) {
            return;
        }
        try {
            apply(id, message, at, terms);
        } catch (RuntimeException ownFault) {
            cannotBeTold(id, message, ownFault);
        }
    }

    private void apply(String id, DomainEventMessage<?> message, Instant at, List<RowsOfTerm> terms) {
        RowsOfTerm term =
                terms.stream().filter(one -> one.find(id) != null).findFirst().orElse(null);
        PetitionRow row = term == null ? null : term.find(id);
        if (term != null && row != null) {
            if (message.getSequenceNumber() > row.sequence()) {
                PetitionRow changed = evolved(row, message, at);
                term.keep(term.lacksText(changed) ? withContent(changed) : changed);
            }
        } else if (PetitionReceived.class.isAssignableFrom(message.getPayloadType())) {
            // Of a petition that is in no term here, nothing else need be read.
            PetitionRow received = evolved(null, message, at);
            note(received.receipt());
            terms.stream()
                    .filter(one -> one.termId().equals(received.receipt().termId()))
                    .forEach(one -> one.keep(received));
        }
    }

    private static PetitionRow evolved(@Nullable PetitionRow row, DomainEventMessage<?> message, Instant at) {
        return RowEvolution.evolve(row, (PetitionEvent) message.getPayload(), message.getSequenceNumber(), at);
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

    /** Takes each petition as the register has it, and what has happened to it since, at once: no question meets less of it. */
    private void readAgain(Set<String> petitions) {
        if (petitions.isEmpty()) {
            return;
        }
        Set<String> ids = Set.copyOf(petitions);
        ReadFrom stored = ReadFrom.now(storedToken);
        // Without a row it is too new for the register, or the register is being made again.
        Map<String, PetitionRow> rows = new HashMap<>(register.stored(ids));
        moments.readAfter(moments.at(stored.sureAfterReading(storedToken)), log.head(), (event, at) -> {
            String id = StandingStill.petitionOf(event);
            if (ids.contains(id) && PetitionEvent.class.isAssignableFrom(event.getPayloadType())) {
                rows.compute(id, (_, row) -> afterEvent(row, id, event, at));
            }
        });
        ids.forEach(id -> take(id, rows.get(id)));
        petitions.removeAll(ids);
    }

    private void take(String id, @Nullable PetitionRow present) {
        if (present != null) {
            note(present.receipt());
        }
        held().forEach(term -> {
            if (present != null && term.termId().equals(present.receipt().termId())) {
                term.keep(present);
            } else {
                term.drop(id);
            }
        });
    }

    private @Nullable PetitionRow afterEvent(
            @Nullable PetitionRow row, String id, DomainEventMessage<?> event, Instant at) {
        boolean isNews = row == null
                ? PetitionReceived.class.isAssignableFrom(event.getPayloadType())
                : event.getSequenceNumber() > row.sequence();
        if (!isNews || still.holds(id, event.getSequenceNumber())) {
            return row;
        }
        try {
            return evolved(row, event, at);
        } catch (RuntimeException ownFault) {
            cannotBeTold(id, event, ownFault);
            return row;
        }
    }

    /** The others must be told all the same: its projection fails in the same way and sets it aside. */
    private void cannotBeTold(String id, DomainEventMessage<?> event, RuntimeException ownFault) {
        // The failure's message may quote what people wrote.
        LOG.warn(
                "event {} of petition {} cannot be told: {}",
                event.getSequenceNumber(),
                id,
                ownFault.getClass().getName());
        still.stopAt(id, event.getSequenceNumber());
    }
}
