package vn.kiennghi.service.petition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionId;

/**
 * Where petitions come from. It is in their first event and never changes, so what was read once is kept; what they said is not, for
 * it is long and seldom asked for.
 */
@Component
public class PetitionOrigins {
    private static final int MOST_KEPT = 20_000;

    private final EventStore eventStore;
    private final Map<PetitionId, Origin> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PetitionId, Origin> eldest) {
            return size() > MOST_KEPT;
        }
    });

    PetitionOrigins(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /** Returns where the petition comes from, or nothing if none of that id is recorded. */
    public Optional<Origin> find(PetitionId id) {
        Origin known = kept.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Origin> origin =
                received(id).map(receipt -> new Origin(once(receipt.councilId()), once(receipt.sessionId())));
        origin.ifPresent(found -> kept.put(id, found));
        return origin;
    }

    /** Returns what the petition said when it was received, or nothing if none of that id is recorded. */
    Optional<String> content(PetitionId id) {
        return received(id).map(PetitionReceived::content);
    }

    private Optional<PetitionReceived> received(PetitionId id) {
        DomainEventStream events = eventStore.readEvents(id.toString(), 0);
        return events.hasNext() && events.next().getPayload() instanceof PetitionReceived receipt
                ? Optional.of(receipt)
                : Optional.empty();
    }

    /** Thousands of petitions are of one session: its id is held once. */
    private static String once(String id) {
        return id.intern();
    }

    /** What a petition has for ever. */
    public record Origin(String councilId, String sessionId) {}
}
