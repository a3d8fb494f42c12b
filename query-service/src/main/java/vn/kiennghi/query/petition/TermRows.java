package vn.kiennghi.query.petition;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.HeapShare;
import vn.kiennghi.query.platform.StoppedSequences;
import vn.kiennghi.query.platform.StoredToken;

/**
 * The rows of the terms in use, in memory and up to date: each use first reads the events that the record has gained, so that
 * lists and figures need no index and do not wait for the projection. Loaded from the register when a term is first used; those
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
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Documents<PetitionRow> register;
    private final EventLog log;
    private final StoredToken storedToken;
    private final StandingStill still;

    private final long mostBytes;
    private final ReentrantLock turn = new ReentrantLock();

    /** The term used last is the last. */
    private final LinkedHashMap<String, RowsOfTerm> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** A term that alone takes more room than all may: there as long as a question holds it or nobody needs the memory. */
    private SoftReference<RowsOfTerm> tooLarge = new SoftReference<>(null);

    /** The ids of all terms that have petitions; null until somebody asks for all. */
    private @Nullable SortedSet<String> known;
    /** The rows reflect at least every event up to this one; null: they may lack any. */
    private @Nullable TrackingToken reflected;

    public TermRows(Documents<PetitionRow> register, EventLog log, StoredToken storedToken) {
        this(register, log, storedToken, HeapShare.bytes("", USUAL_PART_OF_HEAP));
    }

    TermRows(Documents<PetitionRow> register, EventLog log, StoredToken storedToken, long mostBytes) {
        this(register, log, storedToken, Map::of, mostBytes);
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
            @Value("${kiennghi.read-model.rows-in-memory:}") String most) {
        this(register, log, storedToken, stoppedSequences::now, HeapShare.bytes(most, USUAL_PART_OF_HEAP));
    }

    private TermRows(
            Documents<PetitionRow> register,
            EventLog log,
            StoredToken storedToken,
            Supplier<Map<String, Long>> stoppedSequences,
            long mostBytes) {
        this.register = register;
        this.log = log;
        this.storedToken = storedToken;
        this.still = new StandingStill(stoppedSequences);
        this.mostBytes = mostBytes;
    }

    /**
     * Returns the rows of a term in the register's order, as the record is now; none if the term is unknown.
     *
     * @throws QueryExecutionException with {@link Unavailable} if others read for too long
     */
    public List<PetitionRow> ofTerm(String termId) {
        return inTurn(() -> {
            RowsOfTerm term = read(termId);
            setAsideIfTooLarge(term);
            while (bytesKept() > mostBytes) {
                kept.pollFirstEntry();
            }
            return term.all();
        });
    }

    /**
     * Returns the rows of a term as {@link #ofTerm} does; where they were not in memory and there is no room, they do not take that of others.
     *
     * @throws QueryExecutionException with {@link Unavailable} if others read for too long
     */
    public List<PetitionRow> inPassing(String termId) {
        return inTurn(() -> {
            RowsOfTerm term = read(termId);
            setAsideIfTooLarge(term);
            if (bytesKept() > mostBytes) {
                kept.remove(termId);
            }
            return term.all();
        });
    }

    /**
     * Returns the rows of all terms in the register's order, each term as the record is when its turn comes. They are read term
     * by term, and those that were not in memory are not kept in the place of those that were.
     */
    public Stream<PetitionRow> all() {
        return known().stream().flatMap(termId -> inPassing(termId).stream());
    }

    /** Nobody waits for ever while others read: whoever does is told to come again. */
    private <T> T inTurn(Supplier<T> reading) {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return reading.get();
        } finally {
            turn.unlock();
        }
    }

    private static QueryExecutionException busy() {
        return new QueryExecutionException("others read rows for too long", null, new Unavailable("rows in memory"));
    }

    private RowsOfTerm read(String termId) {
        // Held here, so that nothing takes it away before it has been read.
        RowsOfTerm present = held(termId);
        RowsOfTerm term = present == null ? new RowsOfTerm(termId) : present;
        catchUp(() -> {
            if (present == null) {
                load(term);
            }
        });
        if (term.isEmpty()) {
            // A term without petitions is not kept: unknown ids must not fill the memory.
            kept.remove(termId);
        }
        return term;
    }

    private void setAsideIfTooLarge(RowsOfTerm term) {
        if (term.bytes() > mostBytes && kept.remove(term.termId()) != null) {
            tooLarge = new SoftReference<>(term);
        }
    }

    private List<String> known() {
        return inTurn(() -> {
            catchUp(() -> {
                if (known == null) {
                    TrackingToken stored = fallBack();
                    known = register.distinct(TERM);
                    // The register may not know yet of a term that was read from the record.
                    held().filter(term -> !term.isEmpty())
                            .map(RowsOfTerm::termId)
                            .forEach(known::add);
                    fallBackIfEmptied(stored);
                }
            });
            return known == null ? List.of() : List.copyOf(known);
        });
    }

    private @Nullable RowsOfTerm held(String termId) {
        RowsOfTerm term = kept.get(termId);
        RowsOfTerm large = tooLarge.get();
        return term == null && large != null && large.termId().equals(termId) ? large : term;
    }

    private Stream<RowsOfTerm> held() {
        return Stream.concat(kept.values().stream(), Stream.ofNullable(tooLarge.get()));
    }

    private long bytesKept() {
        return kept.values().stream().mapToLong(RowsOfTerm::bytes).sum();
    }

    private void catchUp(Runnable loading) {
        boolean whole = false;
        try {
            loading.run();
            still.changed().forEach(this::readAgain);
            reflected = log.readAfter(reflected, log.head(), this::apply);
            still.overtaken(register::stored).forEach(this::readAgain);
            whole = true;
        } finally {
            if (!whole) {
                // Half of the rows or events may be there, whatever it was that failed: start again from the register.
                kept.clear();
                tooLarge.clear();
                known = null;
                still.forget();
            }
        }
    }

    private void load(RowsOfTerm term) {
        TrackingToken stored = fallBack();
        register.where(TERM, term.termId(), term::takeNewer);
        kept.put(term.termId(), term);
        fallBackIfEmptied(stored);
    }

    // The position before the documents: documents are written before their token, so they reflect at least that.
    private @Nullable TrackingToken fallBack() {
        TrackingToken stored = storedToken.read();
        boolean first = kept.isEmpty() && tooLarge.get() == null && known == null;
        reflected = first ? stored : reflected == null || stored == null ? null : reflected.lowerBound(stored);
        return stored;
    }

    /** The register may have been thrown away, to be made again, after the position was read: then its rows may lack any event. */
    private void fallBackIfEmptied(@Nullable TrackingToken before) {
        if (EventLog.position(storedToken.read(), EventLog.NOTHING) < EventLog.position(before, EventLog.NOTHING)) {
            reflected = null;
        }
    }

    private void apply(DomainEventMessage<?> message) {
        if (!PetitionEvent.class.isAssignableFrom(message.getPayloadType())) {
            return;
        }
        String id = StandingStill.petitionOf(message);
        if (still.holds(id, message.getSequenceNumber())) {
            return;
        }
        try {
            apply(id, message);
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

    private void apply(String id, DomainEventMessage<?> message) {
        PetitionEvent event = (PetitionEvent) message.getPayload();
        RowsOfTerm term = held().filter(one -> one.find(id) != null).findFirst().orElse(null);
        PetitionRow row = term == null ? null : term.find(id);
        if (term == null || row == null) {
            if (event instanceof PetitionEvent.PetitionReceived) {
                PetitionRow received = evolved(null, event, message);
                String termId = received.receipt().termId();
                if (known != null) {
                    known.add(termId);
                }
                RowsOfTerm asked = held(termId);
                if (asked != null) {
                    asked.keep(received);
                }
            }
        } else if (message.getSequenceNumber() > row.sequence()) {
            term.keep(evolved(row, event, message));
        }
    }

    private static PetitionRow evolved(@Nullable PetitionRow row, PetitionEvent event, DomainEventMessage<?> message) {
        return RowEvolution.evolve(row, event, message.getSequenceNumber(), message.getTimestamp());
    }

    /** Takes the petition as the register has it, and what has happened to it since. */
    private void readAgain(String id) {
        PetitionRow row = register.stored(id);
        held().forEach(term -> term.drop(id));
        if (row == null) {
            // It is too new for the register, or the register is being made again.
            log.eventsOf(new PetitionId(id).toString()).forEach(this::apply);
            return;
        }
        String termId = row.receipt().termId();
        if (known != null) {
            known.add(termId);
        }
        RowsOfTerm term = held(termId);
        if (term != null) {
            term.keep(row);
            log.eventsOf(new PetitionId(id).toString()).stream()
                    .filter(event -> event.getSequenceNumber() > row.sequence())
                    .forEach(this::apply);
        }
    }
}
