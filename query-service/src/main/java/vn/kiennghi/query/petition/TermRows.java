package vn.kiennghi.query.petition;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.StoredToken;

/**
 * The rows of the terms in use, in memory and up to date: each use first reads the events that the record has gained, so that
 * lists and figures need no index and do not wait for the projection. Loaded from the register when a term is first used.
 */
@Component
public class TermRows {
    /** Name of the member by which a term's rows are found. */
    static final String TERM = "e.t";

    private final Documents<PetitionRow> register;
    private final EventLog log;
    private final StoredToken storedToken;

    private final SortedMap<String, SortedMap<RegisterKey, PetitionRow>> terms = new TreeMap<>();
    private final Map<String, PetitionRow> byId = new HashMap<>();
    private final Map<String, List<PetitionRow>> snapshots = new HashMap<>();
    private boolean everything;
    /** The rows reflect at least every event up to this one; null: they may lack any. */
    private @Nullable TrackingToken reflected;

    public TermRows(Documents<PetitionRow> register, EventLog log, StoredToken storedToken) {
        this.register = register;
        this.log = log;
        this.storedToken = storedToken;
    }

    /** Returns the rows of a term in the register's order, as the record is now; none if the term is unknown. */
    public synchronized List<PetitionRow> ofTerm(String termId) {
        catchUp(!everything && !terms.containsKey(termId), termId);
        // A term without petitions is not kept: unknown ids must not fill the memory.
        if (!everything) {
            terms.remove(termId, new TreeMap<>());
        }
        return snapshot(termId);
    }

    /** Returns the rows of all terms in the register's order, as the record is now. */
    public synchronized List<PetitionRow> all() {
        catchUp(!everything, null);
        List<PetitionRow> all = new ArrayList<>(byId.size());
        terms.keySet().forEach(termId -> all.addAll(snapshot(termId)));
        return all;
    }

    private void catchUp(boolean unloaded, @Nullable String termId) {
        try {
            if (unloaded) {
                load(termId);
            }
            reflected = log.readAfter(reflected, log.head(), this::apply);
        } catch (RuntimeException e) {
            // Half of the rows or events may be there: start again from the register.
            terms.clear();
            byId.clear();
            snapshots.clear();
            everything = false;
            throw e;
        }
    }

    private void load(@Nullable String termId) {
        // The position before the documents: documents are written before their token, so they reflect at least that.
        TrackingToken stored = storedToken.read();
        boolean first = byId.isEmpty() && terms.isEmpty();
        reflected = first ? stored : reflected == null || stored == null ? null : reflected.lowerBound(stored);
        if (termId == null) {
            everything = true;
            register.stored().find().forEach(this::loaded);
        } else {
            terms.put(termId, newTerm());
            register.stored().find(Filters.eq(TERM, termId)).forEach(this::loaded);
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
        PetitionEvent event = (PetitionEvent) message.getPayload();
        PetitionRow row = byId.get(event.petitionId());
        if (row == null) {
            if (event instanceof PetitionEvent.PetitionReceived) {
                PetitionRow received = evolved(null, event, message);
                if (everything || terms.containsKey(received.receipt().termId())) {
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
