package vn.kiennghi.service.petition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;

/**
 * What was decided when messages were checked, for when the same messages are to be recorded a moment later. It is a shortcut and
 * nothing rests on it: what is not here is decided again, as it is where another instance of the service did the check. What is here
 * is taken once, and only where the questions that were asked beside the petitions still have the same answers; that the petitions
 * still stand as they stood the record's unique sequence numbers tell.
 */
final class CheckedBatches {
    /** Rows of the largest tables that are usual, and characters of what people wrote in them. */
    private static final int MOST_ROWS = 20_000;

    private static final int MOST_TEXT = 8_000_000;

    private final Map<Key, Kept> kept = new LinkedHashMap<>();
    private int rows;
    private int text;

    private record Key(
            Class<? extends PetitionBatch> type, SessionId session, List<PetitionCommand> commands, Sender sender) {
        int text() {
            return commands.stream().mapToInt(PetitionCommand::textLength).sum();
        }
    }

    private record Kept(BatchDecision decision, AskedCircumstances asked) {}

    /**
     * Keeps what was decided of those commands that no rule refused, which are the ones that are sent again; nothing where one of them
     * has nothing to do.
     */
    synchronized void keep(PetitionBatch batch, BatchDecision decision, AskedCircumstances asked) {
        List<BatchResult.Row> all = decision.result().rows();
        List<PetitionCommand> accepted = new ArrayList<>(all.size());
        List<BatchResult.Row> results = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).refusal() == null) {
                if (!all.get(i).recorded()) {
                    // No sequence number would tell that its petition has changed since, and the command then has
                    // something to do.
                    return;
                }
                accepted.add(batch.commands().get(i));
                results.add(all.get(i));
            }
        }
        if (accepted.isEmpty()) {
            return;
        }
        Key key = new Key(
                batch.getClass(),
                batch.sessionId(),
                List.copyOf(accepted),
                asked.circumstances().sender());
        forget(key);
        kept.put(key, new Kept(new BatchDecision(new BatchResult(List.copyOf(results)), decision.events()), asked));
        rows += accepted.size();
        text += key.text();
        while (rows > MOST_ROWS || text > MOST_TEXT) {
            forget(kept.keySet().iterator().next());
        }
    }

    /** Returns what was decided of just this message, if it would be decided so under the present circumstances too. */
    synchronized Optional<BatchDecision> take(PetitionBatch batch, Circumstances now) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Kept found = forget(new Key(batch.getClass(), batch.sessionId(), List.copyOf(batch.commands()), now.sender()));
        return found != null && found.asked().holdUnder(now) ? Optional.of(found.decision()) : Optional.empty();
    }

    private @Nullable Kept forget(Key key) {
        Kept found = kept.remove(key);
        if (found != null) {
            rows -= key.commands().size();
            text -= key.text();
        }
        return found;
    }
}
