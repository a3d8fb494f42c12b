package vn.kiennghi.edge.desk.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionPage.Item;

/**
 * Chosen petitions that other levels decide, laid out as one document for each addressee (R1).
 *
 * @param left those chosen that no document can forward
 */
record Forwarding(List<Group> groups, List<NotForwarded> left) {

    /**
     * The petitions of one document.
     *
     * @param recipient who is proposed as addressee; null where the petitions do not tell
     */
    record Group(Batch batch, @Nullable String recipient) {}

    /**
     * A petition that no document can forward.
     *
     * @param petition null: there is none of that id
     * @param own the council's level; {@code why} null: the petition is not known
     */
    record NotForwarded(
            String id,
            @Nullable Item petition,
            Batch.@Nullable Why why,
            @Nullable Level own) {
        /** Returns whether our own People's Committee decides it. */
        public boolean isOurs() {
            return petition != null && petition.level() == own;
        }
    }

    int size() {
        return groups.stream()
                .mapToInt(group -> group.batch().petitions().size())
                .sum();
    }
}
