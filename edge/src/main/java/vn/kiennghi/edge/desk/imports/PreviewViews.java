package vn.kiennghi.edge.desk.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.desk.imports.PreviewView.Cell;
import vn.kiennghi.edge.desk.imports.PreviewView.ColumnLine;
import vn.kiennghi.edge.desk.imports.PreviewView.Line;
import vn.kiennghi.edge.desk.similar.SimilarInWords;
import vn.kiennghi.edge.files.Column;
import vn.kiennghi.edge.files.ImportPreview;
import vn.kiennghi.edge.files.ImportResult;
import vn.kiennghi.edge.files.ImportTarget;
import vn.kiennghi.edge.files.UnknownWord;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** Makes the page of a preview out of what was read. */
@Component
class PreviewViews {
    /** How many problems are told one by one; the table shows more. */
    static final int MOST_TOLD = 50;

    private static final int LONGEST_CELL = 400;
    private static final Predicate<Fault> UNKNOWN_COLUMN = is(ProblemCode.UNKNOWN_COLUMN);
    private static final Predicate<Fault> DUPLICATE = is(ProblemCode.SUSPECTED_DUPLICATE);

    private final FaultSentences sentences;
    private final Terms terms;
    private final RecordedReferences references;

    PreviewViews(FaultSentences sentences, Terms terms, RecordedReferences references) {
        this.sentences = sentences;
        this.terms = terms;
        this.references = references;
    }

    private static Predicate<Fault> is(ProblemCode code) {
        return fault -> fault.code().equals(code.name());
    }

    /** Returns the page. */
    PreviewView of(
            ImportPlace place,
            ImportTarget target,
            String fileName,
            ImportPreview preview,
            Words words,
            Locale language) {
        Map<String, String> headings = preview.columns().stream()
                .collect(Collectors.toMap(ImportPreview.Column::name, ImportPreview.Column::heading));
        ImportResult result = preview.result();
        Remarks remarks = new Remarks(place, sentences, words, language, headings, result, references);
        FieldsAndAgencies catalogue = terms.catalogue(place.term().council().id());
        SimilarInWords similar = new SimilarInWords(catalogue, place.term().term(), words);
        List<WordQuestion> questions = place.mayChooseWords()
                ? UnknownWord.in(result.rejected(), target).stream()
                        .map(word -> WordQuestion.of(
                                word,
                                headings.getOrDefault(
                                        word.column(), FaultSentences.heading(word.column(), place.kind())),
                                place,
                                catalogue,
                                words))
                        .toList()
                : List.of();
        List<Fault> problems = questions.isEmpty()
                ? result.rejected()
                : result.rejected().stream()
                        .filter(fault -> !UnknownWord.isAskedFor(fault))
                        .toList();
        List<Fault> duplicates = result.warnings().stream().filter(DUPLICATE).toList();
        List<Fault> warnings = result.warnings().stream()
                .filter(DUPLICATE.or(UNKNOWN_COLUMN).negate())
                .toList();
        return new PreviewView(
                fileName,
                preview.sheet(),
                preview.rowsInAll(),
                result.received(),
                result.unchanged(),
                preview.wrongRows(),
                preview.columns().stream()
                        .map(column -> new ColumnLine(column.heading(), words.say("imports.column." + column.name())))
                        .toList(),
                result.warnings().stream()
                        .filter(UNKNOWN_COLUMN)
                        .map(fault -> fault.found() == null ? "" : fault.found())
                        .toList(),
                place.kind().table().columns().stream()
                        .filter(column -> !headings.containsKey(column.name()))
                        .map(Column::heading)
                        .toList(),
                questions,
                remarks.of(problems, MOST_TOLD),
                problems.size(),
                remarks.of(duplicates, MOST_TOLD),
                duplicates.size(),
                result.similar().inAll(),
                remarks.of(warnings, MOST_TOLD),
                warnings.size(),
                preview.rows().stream()
                        .map(row -> line(
                                row,
                                preview,
                                faults -> questions.isEmpty()
                                        ? remarks.of(faults, MOST_TOLD)
                                        : asked(faults, remarks, words),
                                remarks,
                                similar))
                        .toList());
    }

    /** A word that the page asks about is not told again with each of its rows. */
    private static List<Remark> asked(List<Fault> faults, Remarks remarks, Words words) {
        return Stream.concat(
                        faults.stream()
                                .filter(UnknownWord::isAskedFor)
                                .map(fault -> new Remark(null, null, words.say("imports.words.above"), null, null)),
                        remarks
                                .of(
                                        faults.stream()
                                                .filter(fault -> !UnknownWord.isAskedFor(fault))
                                                .toList(),
                                        MOST_TOLD)
                                .stream())
                .toList();
    }

    private static Line line(
            ImportPreview.Row row,
            ImportPreview preview,
            Function<List<Fault>, List<Remark>> ofCell,
            Remarks remarks,
            SimilarInWords similar) {
        List<Cell> cells = preview.columns().stream()
                .map(column -> new Cell(
                        cut(row.cells().getOrDefault(column.name(), "")),
                        ofCell.apply(row.faults().getOrDefault(column.name(), List.of()))))
                .toList();
        List<Fault> ofRow = new ArrayList<>(row.otherFaults());
        ofRow.addAll(row.warnings());
        String state = row.isWrong() ? "wrong" : row.warnings().isEmpty() ? "good" : "strange";
        return new Line(row.inFile(), state, cells, remarks.of(ofRow, MOST_TOLD), similar.lines(row.similar()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL
                ? text
                : text.substring(0, LONGEST_CELL).stripTrailing() + "…";
    }
}
