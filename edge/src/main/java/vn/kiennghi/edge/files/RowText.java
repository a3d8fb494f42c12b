package vn.kiennghi.edge.files;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says: the text in which it may repeat another one, and where it was said.
 *
 * @param row its number; {@link #OF_THE_REGISTER} where the text stands in the register and not in the table
 */
record RowText(
        int row,
        String reference,
        String content,
        @Nullable String group,
        @Nullable String place) {
    static final int OF_THE_REGISTER = 0;

    /** Returns whether the text stands in the register and not in the table. */
    boolean ofTheRegister() {
        return row == OF_THE_REGISTER;
    }
}
