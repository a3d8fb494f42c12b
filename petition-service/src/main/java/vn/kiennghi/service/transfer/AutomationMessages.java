package vn.kiennghi.service.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.HalvedOnConflict;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.messaging.outage.Failure;

/**
 * Sends an automation's commands in messages of many petitions, one after another, so that users' commands pass between them.
 *
 * @param automation simple name of the automation
 * @param largest most petitions of one message
 */
record AutomationMessages(CommandGateway commands, String automation, int largest) {
    /** @throws IllegalArgumentException if a message would hold no petition, or more than one may */
    AutomationMessages {
        if (largest < 1 || largest > PetitionBatch.LARGEST) {
            throw new IllegalArgumentException("kiennghi.automation.petitions-per-message: expected 1 to "
                    + PetitionBatch.LARGEST + ", found " + largest);
        }
    }

    /**
     * Sends the commands and waits for all of them; returns the petitions that a rule refused. The rest is not sent when one is refused
     * because the document was withdrawn.
     *
     * @param all all commands, as many as there are
     * @param cause metadata of the event that is carried on, from which follows on whose behalf
     * @param mayGoOn is run before each message and ends the sending by an exception; what was sent before is then done
     * @throws CompletionException if a message failed for another reason than a refusal, or petitions stayed busy while the others were
     *     done; sending again is safe
     */
    List<RefusedPetition> send(PetitionBatch all, MetaData cause, Runnable mayGoOn) {
        MetaData actor = actor(cause);
        List<RefusedPetition> refused = new ArrayList<>();
        List<String> busy = new ArrayList<>();
        int size = all.commands().size();
        for (int from = 0; from < size; from += largest) {
            PetitionBatch message = all.part(from, Math.min(from + largest, size));
            List<BatchResult.Row> rows = HalvedOnConflict.send(message, part -> {
                        mayGoOn.run();
                        return sent(part, actor);
                    })
                    .rows();
            boolean overtaken = false;
            for (int i = 0; i < rows.size(); i++) {
                Refusal refusal = rows.get(i).refusal();
                String petition = message.commands().get(i).petitionId().value();
                if (refusal != null && refusal.code() == RefusalCode.CONCURRENT_CHANGE) {
                    busy.add(petition);
                } else if (refusal != null) {
                    RefusedPetition one = new RefusedPetition(petition, refusal.code());
                    refused.add(one);
                    overtaken |= isByWithdrawal(one);
                }
            }
            if (overtaken) {
                break;
            }
        }
        if (!busy.isEmpty()) {
            // Somebody else was faster, again and again: no rule forbids it, so it is tried again.
            throw new CompletionException(new ConcurrencyException("petitions " + busy + " are busy"));
        }
        return List.copyOf(refused);
    }

    /** Returns whether the petition was not handed on because the document was withdrawn meanwhile. */
    static boolean isByWithdrawal(RefusedPetition refused) {
        return refused.code() == RefusalCode.TRANSFER_NOT_ISSUED;
    }

    /** Sends a last command and waits for it. */
    void sendLast(Object command, MetaData cause) {
        commands.send(message(command, actor(cause))).join();
    }

    /** Returns nothing where the message met somebody else's change. */
    private Optional<BatchResult> sent(PetitionBatch message, MetaData actor) {
        try {
            return Optional.of(
                    commands.<BatchResult>send(message(message, actor)).join());
        } catch (CompletionException failure) {
            if (isConflict(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** On the local bus the conflict itself arrives; from another process only the details of the failure do. */
    private static boolean isConflict(Throwable failure) {
        return Failure.isConflict(failure)
                || (HandlerExecutionException.resolveDetails(failure).orElse(null) instanceof Refusal refusal
                        && refusal.code() == RefusalCode.CONCURRENT_CHANGE);
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
