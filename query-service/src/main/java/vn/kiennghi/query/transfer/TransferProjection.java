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

    TransferProjection(Documents<TransferDocument> transfers) {
        this.transfers = transfers;
    }

    @EventHandler
    void on(TransferEvent event, @SequenceNumber long sequence) {
        transfers.put(TransferDocument.evolve(transfers.findBefore(event.transferId(), sequence), event, sequence));
    }

    @ResetHandler
    void reset() {
        transfers.clear();
    }
}
