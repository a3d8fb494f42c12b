package vn.kiennghi.query.petition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A term's rows in one order, as numbers in a row: a new one is put into its place by moving those behind it, which for a hundred
 * thousand takes a few millionths of a second, and nothing when it comes last.
 */
final class SortedRows {
    private final Comparator<RegisterKey> order;
    private final IntFunction<PetitionRow> row;
    private int[] ordinals;
    private int size;

    /**
     * @param present the rows that are there, in any order
     * @param row finds the row of a number that is held here
     */
    SortedRows(Comparator<RegisterKey> order, IntStream present, IntFunction<PetitionRow> row) {
        this.order = order;
        this.row = row;
        this.ordinals = present.mapToObj(ordinal -> new Keyed(RegisterKey.of(row.apply(ordinal)), ordinal))
                .sorted(Comparator.comparing(Keyed::key, order))
                .mapToInt(Keyed::ordinal)
                .toArray();
        this.size = ordinals.length;
    }

    private record Keyed(RegisterKey key, int ordinal) {}

    void add(int ordinal) {
        int place = placeBehind(RegisterKey.of(row.apply(ordinal)));
        if (size == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, Math.max(16, size + size / 2));
        }
        System.arraycopy(ordinals, place, ordinals, place + 1, size - place);
        ordinals[place] = ordinal;
        size++;
    }

    /** The row must still be found under its number. */
    void remove(int ordinal) {
        int place = placeBehind(RegisterKey.of(row.apply(ordinal))) - 1;
        System.arraycopy(ordinals, place + 1, ordinals, place, size - place - 1);
        size--;
    }

    /** Returns the rows in their order. */
    List<PetitionRow> all() {
        return Arrays.stream(ordinals, 0, size).mapToObj(row).toList();
    }

    /**
     * Hands on the wanted rows in the order or against it, as long as they are taken.
     *
     * @param after where to begin: behind that key, in the direction of the walk; null: at the end of the order
     * @param wanted decides by number
     * @param take returns whether it takes more
     */
    void walk(@Nullable RegisterKey after, boolean descending, IntPredicate wanted, Predicate<PetitionRow> take) {
        int place = after == null ? (descending ? size - 1 : 0) : descending ? placeOf(after) - 1 : placeBehind(after);
        boolean more = true;
        while (more && place >= 0 && place < size) {
            int ordinal = ordinals[place];
            if (wanted.test(ordinal)) {
                more = take.test(row.apply(ordinal));
            }
            place += descending ? -1 : 1;
        }
    }

    /** Returns the first place whose row lies behind the key. */
    private int placeBehind(RegisterKey key) {
        // New petitions mostly come last.
        if (size == 0 || order.compare(RegisterKey.of(row.apply(ordinals[size - 1])), key) <= 0) {
            return size;
        }
        return search(key, 1);
    }

    /** Returns the first place whose row is that of the key or lies behind it. */
    private int placeOf(RegisterKey key) {
        return search(key, 0);
    }

    private int search(RegisterKey key, int least) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.signum(order.compare(RegisterKey.of(row.apply(ordinals[middle])), key)) >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
