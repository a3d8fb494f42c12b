package vn.kiennghi.query.petition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of one term in memory, in the register's order. For one thread at a time. */
final class RowsOfTerm {
    private final String termId;
    private final SortedMap<RegisterKey, PetitionRow> inOrder = new TreeMap<>(RegisterKey.IN_REGISTER_ORDER);
    private final Map<String, PetitionRow> byId = new HashMap<>();
    /** A row that was dropped has its ordinal again when it comes back. */
    private final Map<String, Integer> ordinals = new HashMap<>();

    private final List<@Nullable PetitionRow> byOrdinal = new ArrayList<>();
    private final Map<Class<?>, RowFollower> followers = new HashMap<>();
    private @Nullable List<PetitionRow> snapshot;
    private long bytes;

    RowsOfTerm(String termId) {
        this.termId = termId;
    }

    String termId() {
        return termId;
    }

    /** Returns about how many bytes of the heap the rows and what follows them take. */
    long bytes() {
        return bytes + followers.values().stream().mapToLong(RowFollower::bytes).sum();
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    @Nullable PetitionRow find(String petitionId) {
        return byId.get(petitionId);
    }

    /** Takes a row unless it lies behind the one that is here. */
    void takeNewer(PetitionRow row) {
        PetitionRow known = byId.get(row.id());
        if (known == null || known.sequence() < row.sequence()) {
            keep(row);
        }
    }

    /** Takes a row in the place of the one that is here. */
    void keep(PetitionRow row) {
        PetitionRow compact = RowsInMemory.compact(row);
        PetitionRow before = byId.put(compact.id(), compact);
        inOrder.put(RegisterKey.of(compact), compact);
        bytes += RowsInMemory.bytes(compact) - (before == null ? 0 : RowsInMemory.bytes(before));
        snapshot = null;
        int ordinal = ordinals.computeIfAbsent(compact.id(), id -> newOrdinal());
        byOrdinal.set(ordinal, compact);
        followers.values().forEach(follower -> follower.kept(ordinal, compact));
    }

    private int newOrdinal() {
        byOrdinal.add(null);
        return byOrdinal.size() - 1;
    }

    void drop(String petitionId) {
        PetitionRow row = byId.remove(petitionId);
        Integer ordinal = ordinals.get(petitionId);
        if (row != null && ordinal != null) {
            byOrdinal.set(ordinal, null);
            followers.values().forEach(follower -> follower.dropped(ordinal));
            inOrder.remove(RegisterKey.of(row));
            bytes -= RowsInMemory.bytes(row);
            snapshot = null;
        }
    }

    /** Returns the rows as they are now; the same list as long as nothing changes. */
    List<PetitionRow> all() {
        List<PetitionRow> all = snapshot;
        if (all == null) {
            all = List.copyOf(inOrder.values());
            snapshot = all;
        }
        return all;
    }

    /** Returns the rows by their ordinals as they are now, null where one was dropped. */
    List<@Nullable PetitionRow> byOrdinal() {
        return Collections.unmodifiableList(new ArrayList<>(byOrdinal));
    }

    /** Returns what follows the rows in that way; made from all rows when it is first asked for. */
    <F extends RowFollower> F follower(Class<F> type, Supplier<F> making) {
        RowFollower present = followers.get(type);
        if (present != null) {
            return type.cast(present);
        }
        F made = making.get();
        for (int ordinal = 0; ordinal < byOrdinal.size(); ordinal++) {
            PetitionRow row = byOrdinal.get(ordinal);
            if (row != null) {
                made.kept(ordinal, row);
            }
        }
        // Last, so that one which an error left half made is never taken for the whole.
        followers.put(type, made);
        return made;
    }
}
