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

/** Keeps the slim row of every petition. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class RegisterProjection {
    private final Documents<PetitionRow> register;

    RegisterProjection(Documents<PetitionRow> register) {
        this.register = register;
    }

    @EventHandler
    void on(PetitionEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        // A receipt starts the row afresh: whoever delivers it again delivers all that follows again, too.
        PetitionRow before =
                event instanceof PetitionReceived ? null : register.findBefore(event.petitionId(), sequence);
        register.put(RowEvolution.evolve(before, event, sequence, at));
    }

    @ResetHandler
    void reset() {
        register.clear();
    }
}
