package vn.kiennghi.query.resolution;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a term at one moment, for any number of readers.
 *
 * @param families for each petition that was split the ordinals of its items
 * @param names of fields, committees and agencies by their numbers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and what is in them never changes
record TermColumns(ColumnChunk[] chunks, int[][] families, String[] names) {
    ColumnChunk chunkOf(int ordinal) {
        return chunks[ordinal >> ColumnChunk.ROW_BITS];
    }

    /** Returns the name of that number; null for {@link NumberedNames#NONE}. */
    @Nullable String name(int number) {
        return number == NumberedNames.NONE ? null : names[number];
    }
}
