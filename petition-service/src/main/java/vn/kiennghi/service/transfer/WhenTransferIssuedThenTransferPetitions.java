package vn.kiennghi.service.transfer;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferId;

/**
 * Hands the petitions of an issued transfer over, many with one message. It waits until all are done, so that the processor's position
 * tells the truth; every command is idempotent, so that doing it again after a crash changes nothing.
 */
@Component
@DisallowReplay
@ProcessingGroup(WhenTransferIssuedThenTransferPetitions.PROCESSOR)
public class WhenTransferIssuedThenTransferPetitions {
    /** Name of the processor; its token lies with the record. */
    public static final String PROCESSOR = "transfer-automation";

    private final HandOver handOver;
    private final AutomationClaim claim;

    WhenTransferIssuedThenTransferPetitions(HandOver handOver, AutomationClaim claim) {
        this.handOver = handOver;
        this.claim = claim;
    }

    @EventHandler
    void on(TransferIssued event, @Nullable DeadLetter<EventMessage<?>> retried) {
        handOver.carryOut(new TransferId(event.transferId()), claim.keptUnless(retried));
    }
}
