package vn.kiennghi.edge.files;

import java.util.List;
import vn.kiennghi.edge.platform.problem.Fault;

/**
 * What became of a table.
 *
 * @param rows how many rows it had, blank ones and the heading not counted
 * @param received how many were newly recorded, or would be
 * @param unchanged how many were so already
 * @param rejected what is wrong, by row and column; a row can be named several times
 * @param warnings what is strange but was no hindrance
 * @param similar which petitions of the term its rows are like, where somebody only looked; an import does not ask
 * @param firstRow the file's number of the heading, which is row 1 in the faults: so people find a row in their spreadsheet
 */
public record ImportResult(
        int rows,
        int received,
        int unchanged,
        List<Fault> rejected,
        List<Fault> warnings,
        SimilarRows similar,
        int firstRow) {
    /** Returns the same with other similar petitions. */
    public ImportResult with(SimilarRows found) {
        return new ImportResult(rows, received, unchanged, rejected, warnings, found, firstRow);
    }

    /** Returns the number that the file shows for a row of the table. */
    public int rowInFile(int row) {
        return firstRow + row - 1;
    }
}
