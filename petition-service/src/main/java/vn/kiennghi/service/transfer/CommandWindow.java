package vn.kiennghi.service.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.RefusedPetition;

/**
 * Sends an automation's commands, so many at once that users' commands pass between them.
 *
 * @param automation simple name of the automation
 */
record CommandWindow(CommandGateway commands, String automation) {
    private static final int WINDOW = 16;

    /**
     * Sends the commands and waits for all of them; returns the petitions that a rule refused. The rest is not sent when one is refused
     * because the document was withdrawn.
     *
     * @param cause metadata of the event that is carried on, from which follows on whose behalf
     * @param mayGoOn is run before each command and ends the sending by an exception; what was sent before is then done or not
     * @throws CompletionException if a command failed for another reason than a refusal; sending again is safe
     */
    List<RefusedPetition> send(List<PetitionCommand> all, MetaData cause, Runnable mayGoOn) {
        MetaData actor = actor(cause);
        Semaphore window = new Semaphore(WINDOW);
        AtomicBoolean overtaken = new AtomicBoolean();
        List<CompletableFuture<Optional<RefusedPetition>>> results = new ArrayList<>();
        for (PetitionCommand command : all) {
            mayGoOn.run();
            window.acquireUninterruptibly();
            if (overtaken.get()) {
                break;
            }
            results.add(sent(command, actor).whenComplete((refused, _) -> {
                if (refused != null
                        && refused.filter(CommandWindow::isByWithdrawal).isPresent()) {
                    overtaken.set(true);
                }
                window.release();
            }));
        }
        return results.stream().flatMap(result -> result.join().stream()).toList();
    }

    /** Returns whether the petition was not handed on because the document was withdrawn meanwhile. */
    static boolean isByWithdrawal(RefusedPetition refused) {
        return refused.code() == RefusalCode.TRANSFER_NOT_ISSUED;
    }

    /** Sends a last command and waits for it. */
    void sendLast(Object command, MetaData cause) {
        commands.send(message(command, actor(cause))).join();
    }

    private CompletableFuture<Optional<RefusedPetition>> sent(PetitionCommand command, MetaData actor) {
        return commands.send(message(command, actor))
                .<Optional<RefusedPetition>>thenApply(_ -> Optional.empty())
                .exceptionally(failure -> Optional.of(refusalOf(command, failure)));
    }

    private static RefusedPetition refusalOf(PetitionCommand command, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommandExecutionException refused
                && refused.<Object>getDetails().orElse(null) instanceof Refusal refusal
                // Somebody else was faster, again and again: no rule forbids it, so it is tried again.
                && refusal.code() != RefusalCode.CONCURRENT_CHANGE) {
            return new RefusedPetition(command.petitionId().value(), refusal.code());
        }
        throw new CompletionException(cause);
    }

    private static GenericCommandMessage<Object> message(Object command, MetaData actor) {
        return new GenericCommandMessage<>(command, actor);
    }

    private MetaData actor(MetaData cause) {
        Map<String, Object> actor = new HashMap<>();
        actor.put(ActorMetaData.USER, ActorMetaData.SYSTEM_PREFIX + automation);
        Object user = cause.get(ActorMetaData.USER);
        if (user != null) {
            actor.put(ActorMetaData.ON_BEHALF_OF, user);
        }
        Object request = cause.get(ActorMetaData.REQUEST_ID);
        if (request != null) {
            actor.put(ActorMetaData.REQUEST_ID, request);
        }
        return MetaData.from(actor);
    }
}
