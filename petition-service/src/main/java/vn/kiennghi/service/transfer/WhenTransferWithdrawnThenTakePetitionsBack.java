package vn.kiennghi.service.transfer;

import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.automation.AutomationClaim;
import vn.kiennghi.service.automation.AutomationStores;

/** Takes the petitions of a withdrawn transfer back, many with one message; nothing happens for a draft. Every command is idempotent. */
@Component
@DisallowReplay
class WhenTransferWithdrawnThenTakePetitionsBack {
    private final HandOver handOver;
    private final AutomationClaim claim;

    WhenTransferWithdrawnThenTakePetitionsBack(HandOver handOver, AutomationStores stores) {
        this.handOver = handOver;
        this.claim = stores.claim(TransferAutomation.NAME);
    }

    @EventHandler
    void on(TransferWithdrawn event, @Nullable DeadLetter<EventMessage<?>> retried) {
        handOver.undo(new TransferId(event.transferId()), claim.keptUnless(retried));
    }
}
