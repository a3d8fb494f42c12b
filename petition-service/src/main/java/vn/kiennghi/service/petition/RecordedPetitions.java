package vn.kiennghi.service.petition;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionId;

/** Reads from the record how a petition stands, for rules that look at another one than the one addressed. */
@Component
public class RecordedPetitions {
    private final EventStore eventStore;

    RecordedPetitions(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /** Returns the petition as it stands, or nothing if none of that id is recorded. */
    Optional<PetitionState.Recorded> find(PetitionId id) {
        DomainEventStream events = eventStore.readEvents(id.toString(), 0);
        PetitionState state = new PetitionState.NotReceived();
        while (events.hasNext()) {
            state = state.evolve((PetitionEvent) events.next().getPayload());
        }
        return state instanceof PetitionState.Recorded petition ? Optional.of(petition) : Optional.empty();
    }

    /** Returns whether an agency was ever charged with the petition by what that transfer handed over. */
    public boolean isInWork(PetitionId id, String transferId) {
        return find(id).flatMap(PetitionState.Recorded::atTheCommittee)
                .filter(handed -> handed.transfer().transferId().equals(transferId))
                .filter(handed -> !handed.charges().isEmpty())
                .isPresent();
    }
}
