package vn.kiennghi.query.petition;

import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.StoppedSequences;
import vn.kiennghi.query.platform.StoredToken;

/**
 * The rows of the terms in use, in memory and up to date: each use first reads the events that the record has gained, so that
 * lists and figures need no index and do not wait for the projection. Loaded from the register when a term is first used; of
 * many terms only those used last are kept. A petition with an event that cannot be handled stands still here as it does in the
 * register, and is read from there again when it goes on.
 */
@Component
public class TermRows {
    private static final Logger LOG = LoggerFactory.getLogger(TermRows.class);

    /** Name of the member by which a term's rows are found. */
    static final String TERM = "e.t";

    private static final int USUALLY_KEPT = 8;

    private final Documents<PetitionRow> register;
    private final EventLog log;
    private final StoredToken storedToken;
    private final StandingStill still;

    private final int mostKept;

    /** The term used last is the last. */
    private final LinkedHashMap<String, SortedMap<RegisterKey, PetitionRow>> terms =
            new LinkedHashMap<>(16, 0.75f, true);

    private final Map<String, PetitionRow> byId = new HashMap<>();
    private final Map<String, List<PetitionRow>> snapshots = new HashMap<>();
    /** The ids of all terms that have petitions; null until somebody asks for all. */
    private @Nullable SortedSet<String> known;
    /** The rows reflect at least every event up to this one; null: they may lack any. */
    private @Nullable TrackingToken reflected;

    public TermRows(Documents<PetitionRow> register, EventLog log, StoredToken storedToken) {
        this(register, log, storedToken, USUALLY_KEPT);
    }

    TermRows(Documents<PetitionRow> register, EventLog log, StoredToken storedToken, int mostKept) {
        this(register, log, storedToken, Map::of, mostKept);
    }

    /**
     * @param mostKept of how many terms the rows are kept
     */
    @Autowired
    TermRows(
            Documents<PetitionRow> register,
            EventLog log,
            StoredToken storedToken,
            StoppedSequences stoppedSequences,
            @Value("${kiennghi.read-model.terms-in-memory:" + USUALLY_KEPT + "}") int mostKept) {
        this(register, log, storedToken, stoppedSequences::now, mostKept);
    }

    private TermRows(
            Documents<PetitionRow> register,
            EventLog log,
            StoredToken storedToken,
            Supplier<Map<String, Long>> stoppedSequences,
            int mostKept) {
        this.register = register;
        this.log = log;
        this.storedToken = storedToken;
        this.still = new StandingStill(stoppedSequences);
        this.mostKept = Math.max(1, mostKept);
    }

    /** Returns the rows of a term in the register's order, as the record is now; none if the term is unknown. */
    public synchronized List<PetitionRow> ofTerm(String termId) {
        List<PetitionRow> rows = read(termId);
        if (terms.size() > mostKept) {
            forget(terms.firstEntry().getKey());
        }
        return rows;
    }

    /**
     * Returns the rows of all terms in the register's order, each term as the record is when its turn comes. They are read term
     * by term, and those that were not in memory are not kept in the place of those that were.
     */
    public Stream<PetitionRow> all() {
        return known().stream().flatMap(termId -> inPassing(termId).stream());
    }

    private synchronized List<PetitionRow> inPassing(String termId) {
        List<PetitionRow> rows = read(termId);
        if (terms.size() > mostKept) {
            forget(termId);
        }
        return rows;
    }

    private List<PetitionRow> read(String termId) {
        catchUp(() -> {
            if (!terms.containsKey(termId)) {
                load(termId);
            }
        });
        // A term without petitions is not kept: unknown ids must not fill the memory.
        terms.remove(termId, new TreeMap<>());
        return snapshot(termId);
    }

    private synchronized List<String> known() {
        catchUp(() -> {
            if (known == null) {
                TrackingToken stored = fallBack();
                known = new TreeSet<>();
                register.stored().distinct(TERM, String.class).into(known);
                fallBackIfEmptied(stored);
            }
        });
        return known == null ? List.of() : List.copyOf(known);
    }

    private void forget(String termId) {
        SortedMap<RegisterKey, PetitionRow> rows = terms.remove(termId);
        if (rows != null) {
            rows.values().forEach(row -> byId.remove(row.id()));
        }
        snapshots.remove(termId);
    }

    private void catchUp(Runnable loading) {
        try {
            loading.run();
            still.changed().forEach(this::readAgain);
            reflected = log.readAfter(reflected, log.head(), this::apply);
            still.overtaken(this::stored).forEach(this::readAgain);
        } catch (RuntimeException e) {
            // Half of the rows or events may be there: start again from the register.
            terms.clear();
            byId.clear();
            snapshots.clear();
            known = null;
            still.forget();
            throw e;
        }
    }

    private void load(String termId) {
        TrackingToken stored = fallBack();
        terms.put(termId, newTerm());
        register.stored().find(Filters.eq(TERM, termId)).forEach(this::loaded);
        fallBackIfEmptied(stored);
    }

    // The position before the documents: documents are written before their token, so they reflect at least that.
    private @Nullable TrackingToken fallBack() {
        TrackingToken stored = storedToken.read();
        boolean first = terms.isEmpty() && known == null;
        reflected = first ? stored : reflected == null || stored == null ? null : reflected.lowerBound(stored);
        return stored;
    }

    /** The register may have been thrown away, to be made again, after the position was read: then its rows may lack any event. */
    private void fallBackIfEmptied(@Nullable TrackingToken before) {
        if (EventLog.position(storedToken.read(), EventLog.NOTHING) < EventLog.position(before, EventLog.NOTHING)) {
            reflected = null;
        }
    }

    private void loaded(PetitionRow row) {
        PetitionRow known = byId.get(row.id());
        if (known == null || known.sequence() < row.sequence()) {
            keep(row);
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
        PetitionRow row = byId.get(id);
        if (row == null) {
            if (event instanceof PetitionEvent.PetitionReceived) {
                PetitionRow received = evolved(null, event, message);
                if (known != null) {
                    known.add(received.receipt().termId());
                }
                if (terms.containsKey(received.receipt().termId())) {
                    keep(received);
                }
            }
        } else if (message.getSequenceNumber() > row.sequence()) {
            keep(evolved(row, event, message));
        }
    }

    private static PetitionRow evolved(@Nullable PetitionRow row, PetitionEvent event, DomainEventMessage<?> message) {
        return RowEvolution.evolve(row, event, message.getSequenceNumber(), message.getTimestamp());
    }

    private @Nullable PetitionRow stored(String id) {
        return register.stored().find(Filters.eq("_id", id)).first();
    }

    /** Takes the petition as the register has it, and what has happened to it since. */
    private void readAgain(String id) {
        PetitionRow row = stored(id);
        PetitionRow before = byId.get(id);
        if (row == null) {
            if (before != null) {
                drop(before);
            }
            // It is too new for the register, or the register is being made again.
            log.eventsOf(new PetitionId(id).toString()).forEach(this::apply);
            return;
        }
        String termId = row.receipt().termId();
        if (known != null) {
            known.add(termId);
        }
        if (terms.containsKey(termId)) {
            if (before != null) {
                drop(before);
            }
            keep(row);
            log.eventsOf(new PetitionId(id).toString()).stream()
                    .filter(event -> event.getSequenceNumber() > row.sequence())
                    .forEach(this::apply);
        }
    }

    private void drop(PetitionRow row) {
        String termId = row.receipt().termId();
        byId.remove(row.id());
        SortedMap<RegisterKey, PetitionRow> rows = terms.get(termId);
        if (rows != null) {
            rows.remove(RegisterKey.of(row));
        }
        snapshots.remove(termId);
    }

    private void keep(PetitionRow row) {
        String termId = row.receipt().termId();
        byId.put(row.id(), row);
        terms.computeIfAbsent(termId, id -> newTerm()).put(RegisterKey.of(row), row);
        snapshots.remove(termId);
    }

    private List<PetitionRow> snapshot(String termId) {
        SortedMap<RegisterKey, PetitionRow> rows = terms.get(termId);
        return rows == null ? List.of() : snapshots.computeIfAbsent(termId, id -> List.copyOf(rows.values()));
    }

    private static SortedMap<RegisterKey, PetitionRow> newTerm() {
        return new TreeMap<>(RegisterKey.IN_REGISTER_ORDER);
    }
}
