package vn.kiennghi.edge.desk.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.desk.similar.SimilarLine;

/**
 * A table before it is imported, as its page shows it.
 *
 * @param sheet the workbook's sheet; null for a text file
 * @param rows how many rows the table has in all
 * @param received how many of them would be recorded
 * @param unchanged how many are in the register already
 * @param wrong how many have faults
 * @param columns the columns that were recognised
 * @param unknownColumns what is written above those that were not
 * @param absentColumns headings of columns that the file does not have
 * @param questions words of which somebody has to say what they mean
 * @param problems what else is wrong, the first ones
 * @param problemsInAll how many there are
 * @param duplicates rows that nearly repeat another petition, the first ones
 * @param similarRows how many rows are like petitions of the term
 * @param warnings what else is strange, the first ones
 * @param lines the rows that are shown
 */
record PreviewView(
        String fileName,
        @Nullable String sheet,
        int rows,
        int received,
        int unchanged,
        int wrong,
        List<ColumnLine> columns,
        List<String> unknownColumns,
        List<String> absentColumns,
        List<WordQuestion> questions,
        List<Remark> problems,
        int problemsInAll,
        List<Remark> duplicates,
        int duplicatesInAll,
        int similarRows,
        List<Remark> warnings,
        int warningsInAll,
        List<Line> lines) {

    /** How many duplicates may stand before the table; more stand behind it. */
    private static final int FEW = 5;

    /** Returns whether the duplicates leave the table in sight. */
    public boolean fewDuplicates() {
        return duplicatesInAll <= FEW;
    }

    /** A column: what is written above it and what it is taken for. */
    record ColumnLine(String heading, String meaning) {}

    /**
     * A row.
     *
     * @param number as the spreadsheet shows it
     * @param state {@code wrong}, {@code strange} or {@code good}
     * @param remarks what is wrong or strange with the row as a whole
     * @param similar petitions of the term that it is like
     */
    record Line(int number, String state, List<Cell> cells, List<Remark> remarks, List<SimilarLine> similar) {}

    /**
     * A cell.
     *
     * @param wrong what is wrong with it; empty for nothing
     */
    record Cell(String text, List<Remark> wrong) {}
}
