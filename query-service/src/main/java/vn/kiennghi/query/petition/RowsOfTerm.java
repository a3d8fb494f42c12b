package vn.kiennghi.query.petition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one term in memory, in the register's order. For one thread at a time. */
final class RowsOfTerm {
    private final String termId;
    private final SortedMap<RegisterKey, PetitionRow> inOrder = new TreeMap<>(RegisterKey.IN_REGISTER_ORDER);
    private final Map<String, PetitionRow> byId = new HashMap<>();
    private @Nullable List<PetitionRow> snapshot;
    private long bytes;

    RowsOfTerm(String termId) {
        this.termId = termId;
    }

    String termId() {
        return termId;
    }

    /** Returns about how many bytes of the heap the rows take. */
    long bytes() {
        return bytes;
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
    }

    void drop(String petitionId) {
        PetitionRow row = byId.remove(petitionId);
        if (row != null) {
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
}
