package vn.kiennghi.edge.api.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.edge.files.ImportResult;
import vn.kiennghi.edge.files.UnknownWord;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.problem.ProblemMessages;

/**
 * What became of a table, in the reader's language.
 *
 * @param mapping of which words somebody has to say what they mean
 * @param omitted how much more there would be to say; null: that is all
 * @param wrongRows how many rows are rejected
 */
record ImportAnswer(
        int rows,
        int received,
        int unchanged,
        List<RowAnswer> rejected,
        List<RowAnswer> warnings,
        List<SimilarToRow> similar,
        Mapping mapping,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Omitted omitted,
        @JsonIgnore long wrongRows) {
    /** Whoever has as many rows wrong has made one mistake in all of them. */
    private static final int MOST = 1_000;

    /** The words because of which rows are refused, each once; the request's {@code mapping} says what they mean. */
    record Mapping(List<UnknownWord> unknown) {}

    /** How many entries of the answer's lists were left out. */
    record Omitted(int rejected, int warnings) {}

    /**
     * @param row the heading being 1
     * @param column the column's name in the contract
     */
    record RowAnswer(
            @Nullable Integer row,
            @Nullable String column,
            String code,
            String message,
            @Nullable String expected,
            @Nullable String found) {}

    /** The petitions of the term that a row is like, the most similar first. */
    record SimilarToRow(int row, List<SimilarPetition> petitions) {}

    static ImportAnswer of(ImportResult result, List<UnknownWord> unknown, ProblemMessages messages, Locale language) {
        return new ImportAnswer(
                result.rows(),
                result.received(),
                result.unchanged(),
                rows(result.rejected(), messages, language),
                rows(result.warnings(), messages, language),
                result.similar().first().stream()
                        .map(row -> new SimilarToRow(row.number(), row.petitions()))
                        .toList(),
                new Mapping(unknown),
                omitted(result),
                result.rejected().stream().map(Fault::row).distinct().count());
    }

    private static @Nullable Omitted omitted(ImportResult result) {
        int rejected = Math.max(0, result.rejected().size() - MOST);
        int warnings = Math.max(0, result.warnings().size() - MOST);
        return rejected + warnings == 0 ? null : new Omitted(rejected, warnings);
    }

    private static List<RowAnswer> rows(List<Fault> faults, ProblemMessages messages, Locale language) {
        return faults.stream()
                .limit(MOST)
                .map(fault -> new RowAnswer(
                        fault.row(),
                        fault.field(),
                        fault.code(),
                        messages.sentence(fault, language),
                        fault.expected(),
                        fault.found()))
                .toList();
    }

    /** Returns the same as a problem, for a table of which nothing was recorded. */
    ProblemException asProblem() {
        Problem problem = Problem.of(ProblemCode.IMPORT_REJECTED, 0, wrongRows)
                .with("rows", rows)
                .with("received", received)
                .with("unchanged", unchanged)
                .with("rejected", rejected)
                .with("warnings", warnings)
                .with("similar", similar)
                .with("mapping", mapping);
        return (omitted == null ? problem : problem.with("omitted", omitted)).asException();
    }
}
