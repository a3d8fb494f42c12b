package vn.kiennghi.service.transfer;

import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.automation.AutomationClaim;
import vn.kiennghi.service.automation.AutomationStores;

/**
 * Hands the petitions of an issued transfer over, many with one message. It waits until all are done, so that the processor's position
 * tells the truth; every command is idempotent, so that doing it again after a crash changes nothing.
 */
@Component
@DisallowReplay
class WhenTransferIssuedThenTransferPetitions {
    private final HandOver handOver;
    private final AutomationClaim claim;

    WhenTransferIssuedThenTransferPetitions(HandOver handOver, AutomationStores stores) {
        this.handOver = handOver;
        this.claim = stores.claim(TransferAutomation.NAME);
    }

    @EventHandler
    void on(TransferIssued event, @Nullable DeadLetter<EventMessage<?>> retried) {
        handOver.carryOut(new TransferId(event.transferId()), claim.keptUnless(retried));
    }
}
