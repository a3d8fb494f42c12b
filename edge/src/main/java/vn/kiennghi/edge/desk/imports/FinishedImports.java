package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import vn.kiennghi.edge.files.ImportResult;
import vn.kiennghi.edge.files.SimilarRows;
import vn.kiennghi.edge.platform.problem.Fault;

/** Remembers what became of the latest imports of somebody who is signed in, so that the page can be looked at again. */
public interface FinishedImports {

    /**
     * An import that was done, as far as its page tells of it.
     *
     * @param result what became of the table, with the first faults alone
     * @param wrongRows how many rows were not recorded
     * @param faults how many faults there were in all
     */
    record Finished(String fileName, ImportResult result, long wrongRows, int faults) {
        /** Returns what is worth remembering of a result. */
        static Finished of(String fileName, ImportResult result) {
            List<Fault> rejected = result.rejected();
            return new Finished(
                    fileName,
                    new ImportResult(
                            result.rows(),
                            result.received(),
                            result.unchanged(),
                            first(rejected),
                            List.of(),
                            new SimilarRows(
                                    first(result.similar().first()),
                                    result.similar().inAll()),
                            result.firstRow()),
                    rejected.stream().map(Fault::row).distinct().count(),
                    rejected.size());
        }

        private static <T> List<T> first(List<T> all) {
            return all.stream().limit(PreviewViews.MOST_TOLD).toList();
        }

        /** Returns the same without the similar petitions themselves, whose texts can be long. */
        public Finished withoutSimilarTexts() {
            return new Finished(
                    fileName,
                    new ImportResult(
                            result.rows(),
                            result.received(),
                            result.unchanged(),
                            result.rejected(),
                            result.warnings(),
                            new SimilarRows(List.of(), result.similar().inAll()),
                            result.firstRow()),
                    wrongRows,
                    faults);
        }
    }

    /** Remembers an import; of the same file sent twice at once the one that recorded more is told. */
    void remember(HttpServletRequest request, String upload, Finished finished);

    /** Returns the import of that file, if it is among the latest of whoever asks. */
    Optional<Finished> find(HttpServletRequest request, String upload);
}
