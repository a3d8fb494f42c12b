package vn.kiennghi.api.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;

/**
 * Sends a message of many petitions. Where somebody else was faster at one of them nothing of it is recorded; then its halves are sent,
 * so that one busy petition holds up itself alone: its command is decided again, the others are recorded.
 */
public final class HalvedOnConflict {
    private HalvedOnConflict() {}

    /**
     * Sends the message, in as many parts as it needs, one after another.
     *
     * @param sender sends a message; returns nothing where it met somebody else's change
     * @return one row for each command in their order; CONCURRENT_CHANGE is said of a petition alone that met others also by itself
     */
    public static BatchResult send(PetitionBatch batch, Function<PetitionBatch, Optional<BatchResult>> sender) {
        List<BatchResult.Row> rows = new ArrayList<>(batch.commands().size());
        send(batch, sender, part -> rows.addAll(part.rows()));
        return new BatchResult(List.copyOf(rows));
    }

    /**
     * Sends the message as {@link #send(PetitionBatch, Function)} does and tells what became of each part as soon as that is known, in the
     * order of the commands: where the sender fails in the middle, what was told is done.
     *
     * @param answered takes what became of one part
     */
    public static void send(
            PetitionBatch batch,
            Function<PetitionBatch, Optional<BatchResult>> sender,
            Consumer<BatchResult> answered) {
        sender.apply(batch).ifPresentOrElse(answered, () -> {
            int size = batch.commands().size();
            if (size <= 1) {
                answered.accept(new BatchResult(batch.commands().stream()
                        .map(_ -> new BatchResult.Row(
                                false, new Refusal(RefusalCode.CONCURRENT_CHANGE, null, null, null)))
                        .toList()));
            } else {
                send(batch.part(0, size / 2), sender, answered);
                send(batch.part(size / 2, size), sender, answered);
            }
        });
    }
}
