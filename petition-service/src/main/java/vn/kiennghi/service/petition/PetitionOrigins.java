package vn.kiennghi.service.petition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.service.streams.Streams;

/**
 * Where petitions come from. It is in their first event and never changes, so what was read once is kept; what they said is not, for
 * it is long and seldom asked for.
 */
@Component
public class PetitionOrigins {
    private static final int MOST_KEPT = 20_000;

    private final Streams streams;
    private final Map<PetitionId, Origin> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PetitionId, Origin> eldest) {
            return size() > MOST_KEPT;
        }
    });

    PetitionOrigins(Streams streams) {
        this.streams = streams;
    }

    /** Returns where the petition comes from, or nothing if none of that id is recorded. */
    public Optional<Origin> find(PetitionId id) {
        Origin known = kept.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Origin> origin = received(id).map(PetitionOrigins::origin);
        origin.ifPresent(found -> kept.put(id, found));
        return origin;
    }

    /** Returns what the petition said when it was received, or nothing if none of that id is recorded. */
    Optional<String> content(PetitionId id) {
        return received(id).map(PetitionReceived::content);
    }

    /** Returns where each of the petitions comes from; those of which nothing is recorded are left out. */
    public Map<PetitionId, Origin> find(Collection<PetitionId> ids) {
        Map<PetitionId, Origin> origins = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (PetitionId id : ids) {
            Origin known = kept.get(id);
            if (known == null) {
                unknown.add(id.toString());
            } else {
                origins.put(id, known);
            }
        }
        streams.firstOfAll(unknown, first -> receipt(first).map(PetitionOrigins::origin).ifPresent(origin -> {
            PetitionId id = new PetitionId(first.getAggregateIdentifier().substring(PetitionId.PREFIX.length()));
            kept.put(id, origin);
            origins.put(id, origin);
        }));
        return origins;
    }

    private Optional<PetitionReceived> received(PetitionId id) {
        return streams.first(id.toString()).flatMap(PetitionOrigins::receipt);
    }

    private static Optional<PetitionReceived> receipt(DomainEventMessage<?> first) {
        return first.getPayload() instanceof PetitionReceived receipt ? Optional.of(receipt) : Optional.empty();
    }

    private static Origin origin(PetitionReceived receipt) {
        return new Origin(once(receipt.councilId()), once(receipt.sessionId()));
    }

    /** Thousands of petitions are of one session: its id is held once. */
    private static String once(String id) {
        return id.intern();
    }

    /** What a petition has for ever. */
    public record Origin(String councilId, String sessionId) {}
}
