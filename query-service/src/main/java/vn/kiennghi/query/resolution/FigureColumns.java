package vn.kiennghi.query.resolution;

import java.util.Arrays;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.RowFollower;

/**
 * What figures ask of the rows of a term, as columns: the dated steps are numbers in arrays, so that a report is one pass over memory
 * that lies together, for any day and any moment of knowledge. Follows the rows; what a report works on ({@link #now}) stays as it was.
 */
final class FigureColumns implements RowFollower {
    private final NumberedNames names = new NumberedNames();
    private final Families families = new Families();
    private final StepsOfRow steps = new StepsOfRow(names);
    private ColumnChunk[] chunks = {};
    private long bytesOfChunks;

    @Override
    public void kept(int ordinal, PetitionRow row) {
        steps.write(row, families.take(ordinal, row));
        ColumnChunk chunk = toChange(ordinal);
        bytesOfChunks -= chunk.bytes();
        chunk.put(slot(ordinal), row.receipt(), names.numberOf(row.receipt().field()), steps);
        bytesOfChunks += chunk.bytes();
    }

    @Override
    public void dropped(int ordinal) {
        families.drop(ordinal);
        toChange(ordinal).remove(slot(ordinal));
    }

    private ColumnChunk toChange(int ordinal) {
        int place = ordinal >> ColumnChunk.ROW_BITS;
        while (place >= chunks.length) {
            ColumnChunk added = new ColumnChunk();
            bytesOfChunks += added.bytes();
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = added;
        }
        chunks[place] = chunks[place].own();
        return chunks[place];
    }

    /** Returns the slot of the row in its chunk. */
    static int slot(int ordinal) {
        return ordinal & ColumnChunk.ROWS - 1;
    }

    /** Returns the columns as they are now; they stay so, whatever happens to the rows. Several may ask at once while nothing changes. */
    synchronized TermColumns now() {
        ColumnChunk[] shared = chunks.clone();
        for (ColumnChunk chunk : shared) {
            chunk.shared();
        }
        return new TermColumns(shared, families.now(), names.now());
    }

    @Override
    public long bytes() {
        return bytesOfChunks + names.bytes() + families.bytes();
    }
}
