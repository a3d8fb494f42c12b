package vn.kiennghi.query.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.petition.PetitionRow;

/** What the petitions of a term were split into: a number for each that was split, and for that number the ordinals of its items. */
final class Families {
    private static final int BYTES_OF_SPLIT = 200;
    private static final int BYTES_OF_ITEM = 150;

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<List<String>> itemIds = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<Integer, String> ids = new HashMap<>();
    private int @Nullable [][] now = new int[0][];

    /** Takes the row and returns the number of what it was split into; {@link NumberedNames#NONE} if it was not. */
    int take(int ordinal, PetitionRow row) {
        if (row.receipt().parentId() != null && ids.put(ordinal, row.id()) == null) {
            ordinals.put(row.id(), ordinal);
            now = null;
        }
        PetitionRow.Split split = row.split();
        if (split == null) {
            return NumberedNames.NONE;
        }
        Integer known = numbers.get(ordinal);
        int number = known == null ? itemIds.size() : known;
        if (known == null) {
            numbers.put(ordinal, number);
            itemIds.add(split.itemIds());
            now = null;
        } else if (!itemIds.get(number).equals(split.itemIds())) {
            itemIds.set(number, split.itemIds());
            now = null;
        }
        return number;
    }

    void drop(int ordinal) {
        String id = ids.remove(ordinal);
        if (id != null) {
            ordinals.remove(id);
            now = null;
        }
    }

    /** Returns by number the ordinals of the items that have rows; what is returned never changes. */
    int[][] now() {
        int[][] known = now;
        if (known == null) {
            known = itemIds.stream().map(this::ordinalsOf).toArray(int[][]::new);
            now = known;
        }
        return known;
    }

    private int[] ordinalsOf(List<String> items) {
        return items.stream()
                .filter(ordinals::containsKey)
                .mapToInt(id -> ordinals.getOrDefault(id, NumberedNames.NONE))
                .toArray();
    }

    long bytes() {
        return (long) BYTES_OF_SPLIT * itemIds.size() + (long) BYTES_OF_ITEM * ids.size();
    }
}
