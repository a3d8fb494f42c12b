package vn.kiennghi.front.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;

/** Divides a table into messages. */
final class Batches {
    private Batches() {}

    /** A row that could be read, with its number in the table. */
    record ReadRow<C extends PetitionCommand>(int number, C command) {}

    /**
     * Returns the rows in messages of limited size. Rows of one petition stay together, in their order: a message is judged as
     * a whole, so a later row sees what an earlier one would do.
     */
    static <C extends PetitionCommand> List<List<ReadRow<C>>> of(List<ReadRow<C>> rows) {
        Map<PetitionId, List<ReadRow<C>>> byPetition = new LinkedHashMap<>();
        rows.forEach(row -> byPetition
                .computeIfAbsent(row.command().petitionId(), id -> new ArrayList<>(1))
                .add(row));
        List<List<ReadRow<C>>> batches = new ArrayList<>();
        List<ReadRow<C>> batch = new ArrayList<>();
        for (List<ReadRow<C>> together : byPetition.values()) {
            if (!batch.isEmpty() && batch.size() + together.size() > PetitionBatch.LARGEST) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            for (ReadRow<C> row : together) {
                if (batch.size() == PetitionBatch.LARGEST) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                }
                batch.add(row);
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
