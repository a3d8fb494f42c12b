package vn.kiennghi.service.transfer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import vn.kiennghi.api.transfer.TransferCommand;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.AddPetitions;
import vn.kiennghi.api.transfer.TransferCommand.CompleteTransfer;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.RemovePetitions;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferId;

/** Axon's view of a transfer: routes commands to {@link TransferRules}, holds no rule. */
@Aggregate
class Transfer {
    @AggregateIdentifier
    private String identifier;

    private TransferState state = new TransferState.NotDrafted();

    Transfer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftTransfer command, TransferSurroundings surroundings) {
        decide(command, surroundings);
    }

    @CommandHandler
    void handle(AddPetitions command, TransferSurroundings surroundings) {
        decide(command, surroundings);
    }

    @CommandHandler
    void handle(RemovePetitions command, TransferSurroundings surroundings) {
        decide(command, surroundings);
    }

    @CommandHandler
    void handle(IssueTransfer command, TransferSurroundings surroundings) {
        decide(command, surroundings);
    }

    @CommandHandler
    void handle(WithdrawTransfer command, TransferSurroundings surroundings) {
        decide(command, surroundings);
    }

    @CommandHandler
    void handle(AcknowledgeTransfer command, TransferSurroundings surroundings) {
        decide(command, surroundings);
    }

    @CommandHandler
    void handle(CompleteTransfer command, TransferSurroundings surroundings) {
        decide(command, surroundings);
    }

    @EventSourcingHandler
    void evolve(TransferEvent event) {
        identifier = new TransferId(event.transferId()).toString();
        state = state.evolve(event);
    }

    private void decide(TransferCommand command, TransferSurroundings surroundings) {
        TransferRules.decide(state, command, surroundings.now()).forEach(event -> apply(event));
    }
}
