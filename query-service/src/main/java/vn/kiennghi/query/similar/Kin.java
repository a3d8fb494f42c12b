package vn.kiennghi.query.similar;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.petition.PetitionRow;

/** Petitions whose relation to another one is settled already, so that nobody needs to be told of their likeness. */
final class Kin {
    private Kin() {}

    /**
     * Returns the petition itself and those settled: the compound one that it comes from, and the items of either.
     *
     * @param rows the term's rows by id
     */
    static Set<String> of(@Nullable String petitionId, Map<String, PetitionRow> rows) {
        Set<String> kin = new HashSet<>();
        PetitionRow row = petitionId == null ? null : rows.get(petitionId);
        if (row == null) {
            return kin;
        }
        kin.add(row.id());
        addItems(row, kin);
        String parentId = row.receipt().parentId();
        if (parentId != null) {
            kin.add(parentId);
            PetitionRow parent = rows.get(parentId);
            if (parent != null) {
                addItems(parent, kin);
            }
        }
        return kin;
    }

    private static void addItems(PetitionRow row, Set<String> kin) {
        PetitionRow.Split split = row.split();
        if (split != null) {
            kin.addAll(split.itemIds());
        }
    }
}
