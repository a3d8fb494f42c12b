package vn.kiennghi.service.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
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
     * Sends the commands and waits for all of them; returns the petitions that a rule refused.
     *
     * @param cause metadata of the event that is carried on, from which follows on whose behalf
     * @throws CompletionException if a command failed for another reason than a refusal; sending again is safe
     */
    List<RefusedPetition> send(List<PetitionCommand> all, MetaData cause) {
        MetaData actor = actor(cause);
        Semaphore window = new Semaphore(WINDOW);
        List<CompletableFuture<Optional<RefusedPetition>>> results = new ArrayList<>();
        for (PetitionCommand command : all) {
            window.acquireUninterruptibly();
            results.add(sent(command, actor).whenComplete((_, _) -> window.release()));
        }
        return results.stream().flatMap(result -> result.join().stream()).toList();
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
