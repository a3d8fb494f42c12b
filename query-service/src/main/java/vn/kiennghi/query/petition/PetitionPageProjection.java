package vn.kiennghi.query.petition;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelProcessing;

/** Keeps all that a petition's page shows in one document. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class PetitionPageProjection {
    private final Documents<PetitionDocument> petitions;

    PetitionPageProjection(Documents<PetitionDocument> petitions) {
        this.petitions = petitions;
    }

    @EventHandler
    void on(PetitionEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        PetitionDocument before =
                event instanceof PetitionReceived ? null : petitions.findBefore(event.petitionId(), sequence);
        petitions.put(DocumentEvolution.evolve(before, event, sequence, at));
    }

    @ResetHandler
    void reset() {
        petitions.clear();
    }
}
