package vn.kiennghi.service.transfer;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;

/** Takes the petitions of a withdrawn transfer back, one command each; nothing happens for a draft. Every command is idempotent. */
@Component
@DisallowReplay
@ProcessingGroup(WhenTransferIssuedThenTransferPetitions.PROCESSOR)
class WhenTransferWithdrawnThenTakePetitionsBack {
    private final HandOver handOver;

    WhenTransferWithdrawnThenTakePetitionsBack(HandOver handOver) {
        this.handOver = handOver;
    }

    @EventHandler
    void on(TransferWithdrawn event) {
        handOver.undo(new TransferId(event.transferId()));
    }
}
