package vn.kiennghi.service.distributed;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.messaging.outage.Failure;

/**
 * Handles the commands that Axon Server sends to this process. Two writers at one petition are settled here: the later one decides
 * again on the new state; a message of many petitions its sender halves. And since only the details of a failure reach the
 * sender, whatever is not the command's own fault is put into them.
 */
final class SettlingCommandBus extends SimpleCommandBus {
    private static final int ATTEMPTS = 6;

    SettlingCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        attempt(command, callback, 1);
    }

    private <C, R> void attempt(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback, int attempt) {
        super.<C, R>dispatch(command, (sent, result) -> {
            if (!result.isExceptional()) {
                callback.onResult(sent, result);
                return;
            }
            Throwable failure = result.exceptionResult();
            if (Failure.isConflict(failure) && attempt < ATTEMPTS && !PetitionBatch.isOfMany(command.getPayload())) {
                attempt(command, callback, attempt + 1);
            } else {
                callback.onResult(sent, GenericCommandResultMessage.asCommandResultMessage(told(failure)));
            }
        });
    }

    private static Throwable told(Throwable failure) {
        if (Failure.isConflict(failure)) {
            return carrying(new Refusal(RefusalCode.CONCURRENT_CHANGE, null, null, null), failure);
        }
        return Failure.of(failure) == Failure.PASSING
                ? carrying(new Unavailable(failure.getClass().getSimpleName()), failure)
                : failure;
    }

    private static CommandExecutionException carrying(Object details, Throwable failure) {
        return new CommandExecutionException(details.toString(), failure, details);
    }
}
