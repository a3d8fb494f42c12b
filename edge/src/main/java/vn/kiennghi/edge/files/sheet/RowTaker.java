package vn.kiennghi.edge.files.sheet;

/** Takes the rows of a file one by one, so that a large file is never in memory as a whole. */
@FunctionalInterface
public interface RowTaker {
    /** Takes the next row and returns whether more are wanted. */
    boolean take(SheetRow row);
}
