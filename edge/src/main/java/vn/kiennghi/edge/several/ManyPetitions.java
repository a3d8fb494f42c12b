package vn.kiennghi.edge.several;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.edge.platform.CommandDispatch;

/**
 * Does something to many petitions, message by message. What is refused for one does not hinder the others. Whatever else fails, a server
 * that is away above all, ends it: the next message would be waited for as long as the one before. Each petition then has either what
 * became of it or the reason why nothing did.
 */
@Component
public class ManyPetitions {
    private final CommandDispatch commands;

    ManyPetitions(CommandDispatch commands) {
        this.commands = commands;
    }

    /**
     * What became of one of many.
     *
     * @param asked what was asked for
     * @param row the answer; null where there is none
     * @param failure why there is none; null where there is one
     */
    public record Result<A>(
            A asked,
            BatchResult.@Nullable Row row,
            @Nullable RuntimeException failure) {
        /** Returns whether no rule refused it: it is done, or was so already. */
        public boolean isAccepted() {
            return row != null && row.refusal() == null;
        }
    }

    /**
     * Sends the messages one after another and returns when all is answered, or one was not; what was done can be seen then. A message
     * that its sender may not send is refused for its petitions alone.
     *
     * @param messages see {@link Messages}
     * @param message makes one to be sent of what is asked in it
     * @return one list for each message, with one result for each of its petitions in their order
     */
    public <A extends OneOfMany<?>> List<List<Result<A>>> send(
            List<List<A>> messages, Function<List<A>, PetitionBatch> message) {
        List<List<Result<A>>> results = new ArrayList<>(messages.size());
        RuntimeException end = null;
        for (List<A> all : messages) {
            List<BatchResult.Row> rows = new ArrayList<>(all.size());
            RuntimeException failure = end;
            if (end == null) {
                failure = sent(message.apply(all), seen(all), rows);
                end = failure instanceof Refused ? null : failure;
            }
            results.add(results(all, rows, failure));
        }
        return results;
    }

    /** Returns what ended the message before all its petitions were answered, if anything. */
    private @Nullable RuntimeException sent(PetitionBatch batch, Map<String, Long> seen, List<BatchResult.Row> rows) {
        try {
            commands.sendUnseen(batch, seen, part -> rows.addAll(part.rows()));
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static Map<String, Long> seen(List<? extends OneOfMany<?>> all) {
        Map<String, Long> versions = new HashMap<>();
        for (OneOfMany<?> one : all) {
            Long basis = one.basis();
            if (basis != null) {
                versions.put(one.command().petitionId().value(), basis);
            }
        }
        return versions;
    }

    private static <A> List<Result<A>> results(
            List<A> all, List<BatchResult.Row> rows, @Nullable RuntimeException failure) {
        List<Result<A>> results = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            results.add(
                    i < rows.size()
                            ? new Result<>(all.get(i), rows.get(i), null)
                            : new Result<>(all.get(i), null, failure));
        }
        return results;
    }
}
