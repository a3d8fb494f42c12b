package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table as they were read, as long as they take little memory: so a file of usual size is read once. */
final class HeldRows {
    /** Letters of all cells: some tens of thousands of petitions of usual length would take more. */
    private static final int MOST_LETTERS = 8_000_000;

    private final List<TableRow> rows = new ArrayList<>();
    private int letters;
    private boolean whole = true;

    /** Takes a further row; once there are too many, none is held any more. */
    void take(TableRow row) {
        if (!whole) {
            return;
        }
        letters += row.cells().values().stream().mapToInt(String::length).sum();
        whole = letters <= MOST_LETTERS;
        if (whole) {
            rows.add(row);
        } else {
            rows.clear();
        }
    }

    /** Returns whether all rows are held. */
    boolean isWhole() {
        return whole;
    }

    /** Returns the rows in the table's order. */
    List<TableRow> rows() {
        return rows;
    }
}
