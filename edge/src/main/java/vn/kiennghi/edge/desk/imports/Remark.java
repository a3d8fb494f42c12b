package vn.kiennghi.edge.desk.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong or strange in a table.
 *
 * @param row as the spreadsheet numbers it; null: the table as a whole
 * @param column what is written above the column; null: the row as a whole
 * @param sentence what is wrong and what to do
 * @param address where the petition or row stands that it is compared with; null where there is none
 * @param linked the words that lead there
 */
record Remark(
        @Nullable Integer row,
        @Nullable String column,
        String sentence,
        @Nullable String address,
        @Nullable String linked) {}
