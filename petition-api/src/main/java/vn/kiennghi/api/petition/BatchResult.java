package vn.kiennghi.api.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.refusal.Refusal;

/**
 * What became of the rows of a {@link PetitionBatch}, in their order.
 *
 * @param rows one result for each command
 */
public record BatchResult(List<Row> rows) {
    /**
     * @param recorded whether something new was (in mode CHECK: would be) recorded; false for a repeated row
     * @param refusal why the row was refused; null where it was not
     */
    public record Row(boolean recorded, @Nullable Refusal refusal) {}
}
