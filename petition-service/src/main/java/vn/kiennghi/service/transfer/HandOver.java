package vn.kiennghi.service.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.TransferPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferCommand.CompleteTransfer;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.transfer.IssuedTransfers.Order;

/**
 * Carries out an issued transfer. Its commands run on a thread of their own: a command sent on the local bus from within an event
 * handler would join the handler's unit of work, and nothing would be recorded until all are done.
 */
@Component
class HandOver implements DisposableBean {
    /** Commands under way at once; users' commands pass between them. */
    private static final int WINDOW = 16;

    private static final String AUTOMATION =
            ActorMetaData.SYSTEM_PREFIX + WhenTransferIssuedThenTransferPetitions.class.getSimpleName();
    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private final CommandGateway commands;
    private final IssuedTransfers transfers;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("hand-over").daemon().factory());

    HandOver(CommandGateway commands, IssuedTransfers transfers) {
        this.commands = commands;
        this.transfers = transfers;
    }

    /**
     * Hands over all petitions of the transfer and completes it; does nothing if that is done already. Returns when it is.
     *
     * @throws IllegalStateException if a command failed for another reason than a refusal; calling again is safe
     */
    void carryOut(TransferId id) {
        try {
            CompletableFuture.runAsync(() -> transfers.unfinished(id).ifPresent(order -> carryOut(id, order)), worker)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("transfer " + id.value() + " is not completed yet", e.getCause());
        }
    }

    private void carryOut(TransferId id, Order order) {
        TransferIssued issue = order.issue();
        LOG.info("handing over {} petitions of transfer {}", issue.petitionIds().size(), id.value());
        MetaData actor = actorOf(order);
        Semaphore window = new Semaphore(WINDOW);
        List<CompletableFuture<Optional<RefusedPetition>>> results = new ArrayList<>();
        for (String petitionId : issue.petitionIds()) {
            window.acquireUninterruptibly();
            results.add(send(command(issue, petitionId), actor).whenComplete((_, _) -> window.release()));
        }
        List<RefusedPetition> refused =
                results.stream().flatMap(result -> result.join().stream()).toList();
        commands.send(message(new CompleteTransfer(id, issue.petitionIds().size() - refused.size(), refused), actor))
                .join();
        LOG.info("transfer {} completed, {} petitions refused", id.value(), refused.size());
    }

    private static PetitionCommand command(TransferIssued issue, String petitionId) {
        PetitionId id = new PetitionId(petitionId);
        return switch (issue.recipientKind()) {
            case PEOPLES_COMMITTEE ->
                new TransferPetition(
                        id,
                        issue.transferId(),
                        issue.sessionId(),
                        issue.recipientKind(),
                        issue.recipient(),
                        issue.documentNumber(),
                        issue.on());
            case NATIONAL_ASSEMBLY_DELEGATION, LOWER_COMMITTEE ->
                new ForwardPetition(
                        id,
                        issue.recipientKind() == RecipientKind.NATIONAL_ASSEMBLY_DELEGATION ? Level.CENTRAL : null,
                        issue.recipient(),
                        issue.on(),
                        null,
                        new DocumentReference(issue.documentNumber(), issue.on(), null, null),
                        issue.transferId());
        };
    }

    private CompletableFuture<Optional<RefusedPetition>> send(PetitionCommand command, MetaData actor) {
        return commands.send(message(command, actor))
                .<Optional<RefusedPetition>>thenApply(_ -> Optional.empty())
                .exceptionally(failure -> Optional.of(refusalOf(command, failure)));
    }

    private static RefusedPetition refusalOf(PetitionCommand command, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommandExecutionException refused
                && refused.<Object>getDetails().orElse(null) instanceof Refusal refusal) {
            return new RefusedPetition(command.petitionId().value(), refusal.code());
        }
        throw new CompletionException(cause);
    }

    private static GenericCommandMessage<Object> message(Object command, MetaData actor) {
        return new GenericCommandMessage<>(command, actor);
    }

    private static MetaData actorOf(Order order) {
        Map<String, Object> actor = new HashMap<>();
        actor.put(ActorMetaData.USER, AUTOMATION);
        Object user = order.metaData().get(ActorMetaData.USER);
        if (user != null) {
            actor.put(ActorMetaData.ON_BEHALF_OF, user);
        }
        Object request = order.metaData().get(ActorMetaData.REQUEST_ID);
        if (request != null) {
            actor.put(ActorMetaData.REQUEST_ID, request);
        }
        return MetaData.from(actor);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
