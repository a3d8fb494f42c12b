package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.desk.imports.FinishedImports.Finished;
import vn.kiennghi.edge.desk.similar.SimilarInWords;
import vn.kiennghi.edge.desk.similar.SimilarLine;
import vn.kiennghi.edge.desk.worklist.SessionCounts;
import vn.kiennghi.edge.files.ImportResult;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.RecordedReferences;

/** Tells what became of a table and what comes next; long after that, only how the session stands now. */
@Controller
class ResultPage {
    private final ImportPlaces places;
    private final FinishedImports finished;
    private final FaultSentences sentences;
    private final SessionCounts counts;
    private final Permissions permissions;
    private final Terms terms;
    private final RecordedReferences references;

    ResultPage(
            ImportPlaces places,
            FinishedImports finished,
            FaultSentences sentences,
            SessionCounts counts,
            Permissions permissions,
            Terms terms,
            RecordedReferences references) {
        this.places = places;
        this.finished = finished;
        this.sentences = sentences;
        this.counts = counts;
        this.permissions = permissions;
        this.terms = terms;
        this.references = references;
    }

    /**
     * What became of a table.
     *
     * @param wrong how many rows were not recorded
     * @param problems why not, the first reasons
     * @param similar recorded petitions that are like others of the term, the first ones
     */
    record Outcome(
            String fileName,
            int rows,
            int received,
            int unchanged,
            long wrong,
            List<Remark> problems,
            int problemsInAll,
            List<SimilarToRow> similar,
            int similarInAll) {}

    /**
     * What a recorded petition is like.
     *
     * @param row as the spreadsheet numbers it
     * @param id of the recorded petition
     */
    record SimilarToRow(int row, String id, String reference, List<SimilarLine> petitions) {}

    /** How the session stands. */
    record Standing(int petitions, int unclassified, int assigned) {}

    /** Returns where the result of an import stands. */
    static String address(ImportPlace place, String upload) {
        return place.address() + "/results/" + upload;
    }

    @GetMapping("/sessions/{sessionId}/imports/{kind}/results/{upload}")
    String show(
            @PathVariable String sessionId,
            @PathVariable String kind,
            @PathVariable String upload,
            HttpServletRequest request,
            Locale language,
            PageContext page) {
        ImportPlace place = places.require(sessionId, kind, page.user());
        Optional<Finished> done = finished.find(request, upload);
        page.show("place", place);
        page.show("outcome", outcome(done, place, page.words(), language));
        page.show(
                "standing",
                new Standing(
                        counts.all(sessionId),
                        counts.awaiting(sessionId, CommandAtStage.CLASSIFY),
                        counts.awaiting(sessionId, CommandAtStage.ANSWER)));
        page.show(
                "mayTransfer",
                permissions.may(
                        page.user(), DraftTransfer.class, place.term().council().id()));
        return "import-result";
    }

    private @Nullable Outcome outcome(Optional<Finished> done, ImportPlace place, Words words, Locale language) {
        if (done.isEmpty()) {
            return null;
        }
        ImportResult result = done.get().result();
        Remarks remarks = new Remarks(place, sentences, words, language, Map.of(), result, references);
        return new Outcome(
                done.get().fileName(),
                result.rows(),
                result.received(),
                result.unchanged(),
                done.get().wrongRows(),
                remarks.of(result.rejected(), PreviewViews.MOST_TOLD),
                done.get().faults(),
                similar(result, place, words),
                result.similar().inAll());
    }

    private List<SimilarToRow> similar(ImportResult result, ImportPlace place, Words words) {
        SimilarInWords inWords = new SimilarInWords(
                terms.catalogue(place.term().council().id()), place.term().term(), words);
        return result.similar().first().stream()
                .limit(PreviewViews.MOST_TOLD)
                .map(row -> new SimilarToRow(
                        result.rowInFile(row.number()),
                        references.petition(place.sessionId(), row.reference()).value(),
                        row.reference(),
                        inWords.lines(row.petitions())))
                .toList();
    }
}
