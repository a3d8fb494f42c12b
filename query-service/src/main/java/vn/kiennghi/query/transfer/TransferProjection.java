package vn.kiennghi.query.transfer;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelProcessing;

/** Keeps each transfer document as it stands. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class TransferProjection {
    private final Documents<TransferDocument> transfers;
    private final Documents<ListedPetitions> petitions;

    TransferProjection(Documents<TransferDocument> transfers, Documents<ListedPetitions> petitions) {
        this.transfers = transfers;
        this.petitions = petitions;
    }

    @EventHandler
    void on(TransferEvent event, @SequenceNumber long sequence) {
        TransferDocument before = transfers.findBefore(event.transferId(), sequence);
        ListedPetitions listed = petitions.find(event.transferId());
        ListedPetitions now = ListedPetitions.evolve(listed, event, sequence);
        if (now != listed) {
            petitions.put(now);
        }
        transfers.put(TransferDocument.evolve(
                before, event, sequence, now.petitionIds().size()));
    }

    @ResetHandler
    void reset() {
        transfers.clear();
        petitions.clear();
    }
}
