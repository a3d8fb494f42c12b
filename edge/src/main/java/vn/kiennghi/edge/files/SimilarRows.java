package vn.kiennghi.edge.files;

import java.util.List;
import vn.kiennghi.api.petition.SimilarPetition;

/**
 * The petitions of the term that rows of a table are like.
 *
 * @param first the first such rows, in the table's order
 * @param inAll how many such rows there are, among those that were compared
 */
public record SimilarRows(List<Row> first, int inAll) {
    /** Of how many rows the similar petitions are kept: more would nobody read. */
    public static final int MOST = 200;

    /** For tables whose rows may well say the same, and where nobody asked. */
    public static final SimilarRows NONE = new SimilarRows(List.of(), 0);

    /**
     * A row that is like others.
     *
     * @param number as in faults, the heading being 1
     * @param reference of its petition
     * @param petitions the most similar first
     */
    public record Row(int number, String reference, List<SimilarPetition> petitions) {}
}
