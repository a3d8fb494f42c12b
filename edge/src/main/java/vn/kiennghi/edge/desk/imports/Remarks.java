package vn.kiennghi.edge.desk.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.files.ImportResult;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** Puts what is wrong or strange in one table into words. */
final class Remarks {
    private static final Pattern LIST = Pattern.compile(", ");

    private final ImportPlace place;
    private final FaultSentences sentences;
    private final Words words;
    private final Locale language;
    /** What is written above the columns, by their names. */
    private final Map<String, String> headings;

    private final IntUnaryOperator rowInFile;
    private final RecordedReferences references;

    Remarks(
            ImportPlace place,
            FaultSentences sentences,
            Words words,
            Locale language,
            Map<String, String> headings,
            ImportResult result,
            RecordedReferences references) {
        this.place = place;
        this.sentences = sentences;
        this.words = words;
        this.language = language;
        this.headings = headings;
        this.rowInFile = result::rowInFile;
        this.references = references;
    }

    /** Returns the faults in words, at most so many. */
    List<Remark> of(Collection<Fault> faults, int most) {
        return faults.stream().limit(most).map(this::of).toList();
    }

    private Remark of(Fault fault) {
        Integer row = fault.row() == null ? null : rowInFile.applyAsInt(fault.row());
        return fault.code().equals(ProblemCode.SUSPECTED_DUPLICATE.name())
                ? duplicate(fault, row)
                : new Remark(
                        row,
                        heading(fault.field()),
                        sentences.sentence(inFile(fault), place.kind(), words, language),
                        null,
                        null);
    }

    /** Returns the fault as people see it who have the file before them: other rows and columns as the file shows them. */
    private Fault inFile(Fault fault) {
        if (!fault.code().equals(ProblemCode.ROWS_CONTRADICT.name())
                || fault.expected() == null
                || fault.found() == null) {
            return fault;
        }
        String columns = LIST.splitAsStream(fault.found()).map(this::heading).collect(Collectors.joining(", "));
        return Fault.of(
                ProblemCode.ROWS_CONTRADICT, null, rowInFile.applyAsInt(Integer.parseInt(fault.expected())), columns);
    }

    /** The other petition stands in the same table or in the register. */
    private Remark duplicate(Fault fault, @Nullable Integer row) {
        String reference = fault.found() == null ? "" : fault.found();
        String address;
        String linked;
        if (fault.expected() == null) {
            address = "/petitions/"
                    + references.petition(place.sessionId(), reference).value();
            linked = words.say("imports.duplicate.register", reference);
        } else {
            int other = rowInFile.applyAsInt(Integer.parseInt(fault.expected()));
            address = "#row-" + other;
            linked = words.say("imports.duplicate.row", Integer.toString(other), reference);
        }
        return new Remark(row, heading(fault.field()), words.say("imports.duplicate"), address, linked);
    }

    private @Nullable String heading(@Nullable String column) {
        return column == null ? null : headings.getOrDefault(column, FaultSentences.heading(column, place.kind()));
    }
}
