package vn.kiennghi.service.platform;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import vn.kiennghi.api.petition.PetitionBatch;

/** Leaves messages of many petitions to their senders, who send the halves of one that met somebody else's change. */
final class SingleCommandRetries implements RetryScheduler {
    private final RetryScheduler ofOne;

    SingleCommandRetries(RetryScheduler ofOne) {
        this.ofOne = ofOne;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        return !PetitionBatch.isOfMany(command.getPayload())
                && ofOne.scheduleRetry(command, lastFailure, failures, dispatch);
    }
}
