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
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.StoredToken;

/**
 * The rows of the terms in use, in memory and up to date: each use first reads the events that the record has gained, so that
 * lists and figures need no index and do not wait for the projection. Loaded from the register when a term is first used; of
 * many terms only those used last are kept.
 */
@Component
public class TermRows {
    /** Name of the member by which a term's rows are found. */
    static final String TERM = "e.t";

    private static final int USUALLY_KEPT = 8;

    private final Documents<PetitionRow> register;
    private final EventLog log;
    private final StoredToken storedToken;

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

    /**
     * @param mostKept of how many terms the rows are kept
     */
    @Autowired
    TermRows(
            Documents<PetitionRow> register,
            EventLog log,
            StoredToken storedToken,
            @Value("${kiennghi.read-model.terms-in-memory:" + USUALLY_KEPT + "}") int mostKept) {
        this.register = register;
        this.log = log;
        this.storedToken = storedToken;
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
                fallBack();
                known = new TreeSet<>();
                register.stored().distinct(TERM, String.class).into(known);
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
            reflected = log.readAfter(reflected, log.head(), this::apply);
        } catch (RuntimeException e) {
            // Half of the rows or events may be there: start again from the register.
            terms.clear();
            byId.clear();
            snapshots.clear();
            known = null;
            throw e;
        }
    }

    private void load(String termId) {
        fallBack();
        terms.put(termId, newTerm());
        register.stored().find(Filters.eq(TERM, termId)).forEach(this::loaded);
    }

    // The position before the documents: documents are written before their token, so they reflect at least that.
    private void fallBack() {
        TrackingToken stored = storedToken.read();
        boolean first = terms.isEmpty() && known == null;
        reflected = first ? stored : reflected == null || stored == null ? null : reflected.lowerBound(stored);
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
        PetitionEvent event = (PetitionEvent) message.getPayload();
        PetitionRow row = byId.get(event.petitionId());
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
