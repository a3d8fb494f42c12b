package vn.kiennghi.service.transfer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.ForwardPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.TakeBackPetitions;
import vn.kiennghi.api.petition.PetitionBatch.TransferPetitions;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionCommand.TransferPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferCommand.CompleteTransfer;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.transfer.IssuedTransfers.Order;
import vn.kiennghi.service.transfer.IssuedTransfers.Withdrawal;

/**
 * Carries out an issued transfer, or undoes a withdrawn one. Its commands run on a thread of their own: a command sent on the local
 * bus from within an event handler would join the handler's unit of work, and nothing would be recorded until all are done. It
 * is one thread for both, so that no petition is handed over and taken back at once.
 */
@Component
class HandOver implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private final IssuedTransfers transfers;
    private final AtomicInteger atWork = new AtomicInteger();
    private final AutomationMessages handingOver;
    private final AutomationMessages takingBack;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("hand-over").daemon().factory());

    /** @param largest most petitions of one message, and of one commit; {@link PetitionBatch#LARGEST} at most */
    HandOver(
            CommandGateway commands,
            IssuedTransfers transfers,
            @Value("${kiennghi.automation.petitions-per-message:" + PetitionBatch.LARGEST + "}") int largest) {
        this.transfers = transfers;
        this.handingOver = new AutomationMessages(
                commands, WhenTransferIssuedThenTransferPetitions.class.getSimpleName(), largest);
        this.takingBack = new AutomationMessages(
                commands, WhenTransferWithdrawnThenTakePetitionsBack.class.getSimpleName(), largest);
    }

    /**
     * Hands over all petitions of the transfer and completes it; does nothing if that is done already. Returns when it is.
     *
     * @param mayGoOn is run before each message and ends the work by an exception
     * @throws IllegalStateException if a command failed for another reason than a refusal; calling again is safe
     */
    void carryOut(TransferId id, Runnable mayGoOn) {
        run(id, () -> transfers.unfinished(id).ifPresent(order -> carryOut(id, order, mayGoOn)));
    }

    /**
     * Takes all petitions of the withdrawn transfer back; does nothing if it was never issued. Returns when that is done.
     *
     * @param mayGoOn is run before each message and ends the work by an exception
     * @throws IllegalStateException if a command failed for another reason than a refusal; calling again is safe
     */
    void undo(TransferId id, Runnable mayGoOn) {
        run(id, () -> transfers.withdrawn(id).ifPresent(withdrawal -> undo(id, withdrawal, mayGoOn)));
    }

    /** Returns whether a transfer is being carried out or undone at this moment. */
    boolean isAtWork() {
        return atWork.get() > 0;
    }

    private void run(TransferId id, Runnable work) {
        atWork.incrementAndGet();
        try {
            CompletableFuture.runAsync(inPresentContext(work), worker).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("transfer " + id.value() + " is not carried out yet", e.getCause());
        } finally {
            atWork.decrementAndGet();
        }
    }

    /** What the log says of this thread's message goes along to the other thread. */
    private static Runnable inPresentContext(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(context == null ? Map.of() : context);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }

    private void carryOut(TransferId id, Order order, Runnable mayGoOn) {
        TransferIssued issue = order.issue();
        LOG.info("handing over {} petitions of transfer {}", issue.petitionIds().size(), id.value());
        List<RefusedPetition> refused = handingOver.send(
                commands(issue), order.metaData(), mayGoOn);
        if (refused.stream().anyMatch(AutomationMessages::isByWithdrawal)) {
            LOG.info("transfer {} was withdrawn while it was handed over", id.value());
            return;
        }
        handingOver.sendLast(
                new CompleteTransfer(id, issue.petitionIds().size() - refused.size(), refused), order.metaData());
        LOG.info("transfer {} completed, {} petitions refused", id.value(), refused.size());
    }

    private void undo(TransferId id, Withdrawal withdrawal, Runnable mayGoOn) {
        TransferIssued issue = withdrawal.issue();
        List<RefusedPetition> refused = takingBack.send(
                new TakeBackPetitions(
                        session(issue),
                        Mode.RECORD,
                        issue.petitionIds().stream()
                                .map(petitionId -> new TakeBackFromTransfer(
                                        new PetitionId(petitionId),
                                        id.value(),
                                        withdrawal.withdrawal().reason(),
                                        withdrawal.withdrawal().on()))
                                .toList()),
                withdrawal.metaData(),
                mayGoOn);
        LOG.info("transfer {} taken back, {} petitions stay handed over", id.value(), refused.size());
    }

    /** Returns the commands to all petitions of the document, as many as there are. */
    static PetitionBatch commands(TransferIssued issue) {
        SessionId session = session(issue);
        return switch (issue.recipientKind()) {
            case PEOPLES_COMMITTEE ->
                new TransferPetitions(
                        session,
                        Mode.RECORD,
                        issue.petitionIds().stream()
                                .map(petitionId -> new TransferPetition(
                                        new PetitionId(petitionId),
                                        issue.transferId(),
                                        issue.sessionId(),
                                        issue.recipientKind(),
                                        issue.recipient(),
                                        issue.documentNumber(),
                                        issue.on()))
                                .toList());
            case NATIONAL_ASSEMBLY_DELEGATION, LOWER_COMMITTEE -> {
                DocumentReference letter = new DocumentReference(issue.documentNumber(), issue.on(), null, null);
                yield new ForwardPetitions(
                        session,
                        Mode.RECORD,
                        issue.petitionIds().stream()
                                .map(petitionId -> new ForwardPetition(
                                        new PetitionId(petitionId),
                                        issue.recipientKind() == RecipientKind.NATIONAL_ASSEMBLY_DELEGATION
                                                ? Level.CENTRAL
                                                : null,
                                        issue.recipient(),
                                        issue.on(),
                                        null,
                                        letter,
                                        issue.transferId()))
                                .toList());
            }
        };
    }

    private static SessionId session(TransferIssued issue) {
        return SessionId.parse(issue.sessionId()).orElseThrow();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
