package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;

/** Divides a table into messages. */
final class Batches<C extends PetitionCommand> {
    /** Most characters of content in one message, so that it stays below the 4 MB that a connection takes at once. */
    private static final int LARGEST_TEXT = 1_000_000;

    private final List<List<ReadRow<C>>> batches = new ArrayList<>();
    private List<ReadRow<C>> batch = new ArrayList<>();
    private int text;

    private Batches() {}

    /** A row that could be read, with its number in the table. */
    record ReadRow<C extends PetitionCommand>(int number, C command) {}

    /**
     * Returns the rows in messages of limited size. Rows of one petition stay together, in their order, unless they alone are
     * too many: a message is judged as a whole, so a later row sees what an earlier one would do.
     */
    static <C extends PetitionCommand> List<List<ReadRow<C>>> of(List<ReadRow<C>> rows) {
        Map<PetitionId, List<ReadRow<C>>> byPetition = new LinkedHashMap<>();
        rows.forEach(row -> byPetition
                .computeIfAbsent(row.command().petitionId(), id -> new ArrayList<>(1))
                .add(row));
        Batches<C> batches = new Batches<>();
        byPetition.values().forEach(batches::add);
        batches.close();
        return batches.batches;
    }

    private void add(List<ReadRow<C>> together) {
        if (!fits(
                together.size(),
                together.stream().mapToInt(row -> row.command().textLength()).sum())) {
            close();
        }
        for (ReadRow<C> row : together) {
            if (!fits(1, row.command().textLength())) {
                close();
            }
            batch.add(row);
            text += row.command().textLength();
        }
    }

    private boolean fits(int more, int moreText) {
        return batch.size() + more <= PetitionBatch.LARGEST && text + moreText <= LARGEST_TEXT;
    }

    private void close() {
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        batch = new ArrayList<>();
        text = 0;
    }
}
