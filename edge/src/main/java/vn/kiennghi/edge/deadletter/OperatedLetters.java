package vn.kiennghi.edge.deadletter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.deadletter.DeadLetterQuery;
import vn.kiennghi.api.deadletter.DeadLetterQuery.AsksWhetherIncomplete;
import vn.kiennghi.api.deadletter.DeadLetterQuery.AsksWhetherStandingStill;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.RetryResult;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.MessageFailed;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.messaging.outage.TryAgain;

/** Asks the services for their dead letters and has them retried or discarded. Who may is checked by its callers. */
@Component
public class OperatedLetters {
    private final QueryDispatch queries;
    private final CommandDispatch commands;

    OperatedLetters(QueryDispatch queries, CommandDispatch commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /**
     * Returns what waits with the keeper, and what was discarded.
     *
     * @throws TryAgain if nobody answered
     */
    public DeadLetters of(LetterKeeper keeper) {
        return queries.oneAtOnce(keeper.list(), DeadLetters.class)
                .orElseThrow(() -> new TryAgain("nobody told the dead letters of " + keeper.processor(), null));
    }

    /** Returns the sequence with all its waiting events, if it waits. */
    public Optional<LetterSequence> find(LetterKeeper keeper, String sequence) {
        return queries.one(keeper.find(sequence), LetterSequence.class);
    }

    /** Tries the waiting events of the sequence again. */
    public RetryResult retry(LetterKeeper keeper, String sequence) {
        return commands.sendUnseen(keeper.retry(sequence), RetryResult.class);
    }

    /** Leaves the first waiting event of the sequence out, and tries the others. */
    public RetryResult discard(LetterKeeper keeper, String sequence, String eventId, String reason) {
        return commands.sendUnseen(keeper.discard(sequence, eventId, reason), RetryResult.class);
    }

    /** Returns whether a transfer cannot be carried out to its end; where nobody can tell, it is taken as going on. */
    public boolean isStandingStill(String transferId) {
        return isTrue(new AsksWhetherStandingStill(TransferId.PREFIX + transferId));
    }

    /** Returns whether a petition's page lacks events; where nobody can tell, it is taken as complete. */
    public boolean isIncomplete(String petitionId) {
        return isTrue(new AsksWhetherIncomplete(PetitionId.PREFIX + petitionId));
    }

    private boolean isTrue(DeadLetterQuery question) {
        try {
            return queries.oneAtOnce(question, Boolean.class).orElse(false);
        } catch (TryAgain | MessageFailed nobodyKnows) {
            return false;
        }
    }
}
