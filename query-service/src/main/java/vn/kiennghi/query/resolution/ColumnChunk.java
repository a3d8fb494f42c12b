package vn.kiennghi.query.resolution;

import java.util.Arrays;
import vn.kiennghi.query.petition.PetitionRow;

/**
 * The columns of some neighbouring rows of a term. Each member of a row that figures ask for is a number in an array; the steps of a
 * row stand one behind the other, {@code first[slot]} to {@code first[slot + 1]} without it.
 *
 * <p>Once shared, a chunk is not changed any more: whoever reads it needs no lock.
 */
final class ColumnChunk {
    static final int ROW_BITS = 8;
    static final int ROWS = 1 << ROW_BITS;

    private static final byte ABSENT = 0;
    private static final byte RECORDED = 1;
    private static final byte ITEM = 2;

    private static final int BYTES_OF_ROW = Integer.BYTES * 3 + 2;
    private static final int BYTES_OF_STEP = Integer.BYTES * 3 + Long.BYTES;
    private static final int BYTES_OF_ARRAYS = 200;
    /** Growing by an eighth: steps are moved more often, but little room stands empty. */
    private static final int GROWTH_SHIFT = 3;

    final int[] first;
    final int[] session;
    /** The field and level given at receipt. */
    final int[] field;

    final byte[] level;
    private final byte[] presence;

    int[] what;
    int[] on;
    /** Of an assignment the due day, of a classification the committee, of a split the number of its items. */
    int[] more;

    long[] at;
    private boolean shared;

    ColumnChunk() {
        this(
                new int[ROWS + 1],
                new int[ROWS],
                new int[ROWS],
                new byte[ROWS],
                new byte[ROWS],
                new int[0],
                new int[0],
                new int[0],
                new long[0]);
    }

    private ColumnChunk(
            int[] first,
            int[] session,
            int[] field,
            byte[] level,
            byte[] presence,
            int[] what,
            int[] on,
            int[] more,
            long[] at) {
        this.first = first;
        this.session = session;
        this.field = field;
        this.level = level;
        this.presence = presence;
        this.what = what;
        this.on = on;
        this.more = more;
        this.at = at;
    }

    /** Returns this chunk, never to be changed from now on. */
    ColumnChunk shared() {
        shared = true;
        return this;
    }

    /** Returns this chunk if it may be changed, else a copy that may. */
    ColumnChunk own() {
        return shared
                ? new ColumnChunk(
                        first.clone(),
                        session.clone(),
                        field.clone(),
                        level.clone(),
                        presence.clone(),
                        what.clone(),
                        on.clone(),
                        more.clone(),
                        at.clone())
                : this;
    }

    /** Returns whether there is a petition as it was recorded, and not an item of one. */
    boolean isRecorded(int slot) {
        return presence[slot] == RECORDED;
    }

    void put(int slot, PetitionRow.Receipt receipt, int fieldAtReceipt, StepsOfRow steps) {
        presence[slot] = receipt.parentId() == null ? RECORDED : ITEM;
        session[slot] = receipt.session();
        field[slot] = fieldAtReceipt;
        level[slot] = (byte)
                (receipt.level() == null ? NumberedNames.NONE : receipt.level().ordinal());
        makeRoom(slot, steps.size);
        System.arraycopy(steps.what, 0, what, first[slot], steps.size);
        System.arraycopy(steps.on, 0, on, first[slot], steps.size);
        System.arraycopy(steps.more, 0, more, first[slot], steps.size);
        System.arraycopy(steps.at, 0, at, first[slot], steps.size);
    }

    void remove(int slot) {
        presence[slot] = ABSENT;
        makeRoom(slot, 0);
    }

    private void makeRoom(int slot, int steps) {
        int from = first[slot + 1];
        int grown = steps - (from - first[slot]);
        if (grown == 0) {
            return;
        }
        int behind = first[ROWS] - from;
        int needed = first[ROWS] + grown;
        if (needed > what.length) {
            int room = needed + (needed >> GROWTH_SHIFT);
            what = Arrays.copyOf(what, room);
            on = Arrays.copyOf(on, room);
            more = Arrays.copyOf(more, room);
            at = Arrays.copyOf(at, room);
        }
        System.arraycopy(what, from, what, from + grown, behind);
        System.arraycopy(on, from, on, from + grown, behind);
        System.arraycopy(more, from, more, from + grown, behind);
        System.arraycopy(at, from, at, from + grown, behind);
        for (int later = slot + 1; later <= ROWS; later++) {
            first[later] += grown;
        }
    }

    /** Returns about how many bytes of the heap it takes. */
    long bytes() {
        return BYTES_OF_ARRAYS + (long) BYTES_OF_ROW * ROWS + (long) BYTES_OF_STEP * what.length;
    }
}
