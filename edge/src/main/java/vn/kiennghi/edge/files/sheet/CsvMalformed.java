package vn.kiennghi.edge.files.sheet;

/** Thrown when quotes in a text table do not match. */
public final class CsvMalformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int row;

    CsvMalformed(int row, Throwable cause) {
        super("row " + row, cause);
        this.row = row;
    }

    /** Returns the file's row, the first being 1. */
    public int row() {
        return row;
    }
}
