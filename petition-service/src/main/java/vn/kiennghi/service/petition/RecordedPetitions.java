package vn.kiennghi.service.petition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.service.streams.Streams;

/** Reads from the record how petitions stand, for rules that look at others than the one addressed, and for messages of many. */
@Component
public class RecordedPetitions {
    private final Streams streams;

    RecordedPetitions(Streams streams) {
        this.streams = streams;
    }

    /** Returns the petition as it stands, or nothing if none of that id is recorded. */
    Optional<PetitionState.Recorded> find(PetitionId id) {
        return streams.fold(id.toString(), Standing.NOTHING, Standing::after).recorded();
    }

    /** Returns how each of the petitions stands; one that is not recorded as not received. */
    Map<PetitionId, Standing> all(Collection<PetitionId> ids) {
        Map<String, Standing> found = streams.foldAll(
                ids.stream().map(PetitionId::toString).toList(), Standing.NOTHING, Standing::after);
        Map<PetitionId, Standing> standings = new HashMap<>();
        ids.forEach(id -> standings.put(id, found.getOrDefault(id.toString(), Standing.NOTHING)));
        return standings;
    }

    /** Returns with how many of the petitions an agency was ever charged by what that transfer handed over. */
    public long inWork(Collection<PetitionId> ids, String transferId) {
        List<PetitionId> each = List.copyOf(ids);
        long inWork = 0;
        for (int from = 0; from < each.size(); from += PetitionBatch.LARGEST) {
            List<PetitionId> part = each.subList(from, Math.min(from + PetitionBatch.LARGEST, each.size()));
            inWork += all(part).values().stream()
                    .filter(standing -> standing.isInWork(transferId))
                    .count();
        }
        return inWork;
    }

    /**
     * What the events of a petition add up to.
     *
     * @param next sequence number of its next event
     */
    record Standing(PetitionState state, long next) {
        /** That of a petition of which nothing is recorded. */
        static final Standing NOTHING = new Standing(new PetitionState.NotReceived(), 0);

        private Standing after(DomainEventMessage<?> event) {
            return after((PetitionEvent) event.getPayload());
        }

        Standing after(PetitionEvent event) {
            return new Standing(state.evolve(event), next + 1);
        }

        private boolean isInWork(String transferId) {
            return recorded()
                    .flatMap(PetitionState.Recorded::atTheCommittee)
                    .filter(handed -> handed.transfer().transferId().equals(transferId))
                    .filter(handed -> !handed.charges().isEmpty())
                    .isPresent();
        }

        Standing after(List<PetitionEvent> events) {
            Standing standing = this;
            for (PetitionEvent event : events) {
                standing = standing.after(event);
            }
            return standing;
        }

        Optional<PetitionState.Recorded> recorded() {
            return state instanceof PetitionState.Recorded petition ? Optional.of(petition) : Optional.empty();
        }
    }
}
