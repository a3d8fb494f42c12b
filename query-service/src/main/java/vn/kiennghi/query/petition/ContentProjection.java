package vn.kiennghi.query.petition;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelProcessing;

/** Keeps what every petition says, which the rows in memory leave out. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class ContentProjection {
    private final Documents<PetitionContent> contents;

    ContentProjection(Documents<PetitionContent> contents) {
        this.contents = contents;
    }

    @EventHandler
    void on(PetitionEvent event, @SequenceNumber long sequence) {
        if (event instanceof PetitionReceived received) {
            contents.put(PetitionContent.received(received, sequence));
        } else if (event instanceof PetitionCorrected corrected) {
            corrected(corrected, sequence);
        }
    }

    /** Where there is nothing to correct, whoever asks reads the record. */
    private void corrected(PetitionCorrected event, long sequence) {
        @Nullable PetitionContent before = contents.find(event.petitionId());
        if (before != null && before.sequence() < sequence) {
            contents.put(before.after(event, sequence));
        }
    }

    @ResetHandler
    void reset() {
        contents.clear();
    }
}
