package vn.kiennghi.edge.files;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.edge.platform.problem.Fault;

/**
 * A table before it is imported.
 *
 * @param sheet the sheet of the workbook that it stands in; null for a text file
 * @param columns the columns that were recognised, from left to right
 * @param rows the first rows and the first of those that have faults or are like petitions of the term, in the table's order
 * @param wrongRows how many rows have faults in all
 * @param result what would become of the table
 */
public record ImportPreview(
        @Nullable String sheet, List<Column> columns, List<Row> rows, int wrongRows, ImportResult result) {
    /**
     * A column that was recognised.
     *
     * @param name its name in the HTTP contract
     * @param heading what is written above it in the file
     */
    public record Column(String name, String heading) {}

    /**
     * A row of the table.
     *
     * @param number as in faults, the heading being 1
     * @param inFile as the file shows it
     * @param cells what its cells say, by column
     * @param faults what is wrong, by column
     * @param otherFaults what is wrong with the row as a whole or with a column that is not there
     * @param warnings what is strange
     * @param similar petitions of the term that it is like
     */
    public record Row(
            int number,
            int inFile,
            Map<String, String> cells,
            Map<String, List<Fault>> faults,
            List<Fault> otherFaults,
            List<Fault> warnings,
            List<SimilarPetition> similar) {
        /** Returns whether the row would be refused. */
        public boolean isWrong() {
            return !faults.isEmpty() || !otherFaults.isEmpty();
        }
    }

    /** Returns how many rows the table has in all. */
    public int rowsInAll() {
        return result.rows();
    }
}
