package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.files.sheet.SheetRow;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** The first row of a table, or its first two: which column stands where. */
final class Heading {
    private static final int ROW = 1;
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private final TableForm form;
    private final int firstRow;
    /** What is written above each column; empty texts where nothing is. */
    private final List<String> labels = new ArrayList<>();

    private final List<Optional<Column>> columns = new ArrayList<>();
    private final Map<String, String> labelsByName = new LinkedHashMap<>();
    private @Nullable Fault twice;

    private Heading(TableForm form, int firstRow) {
        this.form = form;
        this.firstRow = firstRow;
    }

    /** Returns the row as a heading of one line. */
    static Heading of(TableForm form, SheetRow row) {
        Heading heading = new Heading(form, row.number());
        row.cells().forEach(cell -> heading.add(form.named(cell), cell));
        return heading;
    }

    /** Returns the lines as one heading. */
    static Heading of(TableForm form, HeadingLines lines) {
        Heading heading = new Heading(form, lines.firstRow());
        for (int place = 0; place < lines.width(); place++) {
            heading.add(lines.named(form, place), lines.label(place));
        }
        return heading;
    }

    private void add(Optional<Column> column, String cell) {
        String label = GAPS.matcher(Spelling.stored(cell)).replaceAll(" ");
        labels.add(label);
        columns.add(column);
        column.ifPresent(known -> {
            String before = labelsByName.putIfAbsent(known.name(), label);
            if (before != null && twice == null) {
                twice = Fault.of(ProblemCode.COLUMN_TWICE, known.name(), known.name(), before + ", " + label)
                        .at(ROW, known.name());
            }
        });
    }

    /** Returns the file's number of its first line. */
    int firstRow() {
        return firstRow;
    }

    int size() {
        return columns.size();
    }

    /** Returns how many of the table's columns it names. */
    int known() {
        return labelsByName.size();
    }

    boolean has(String column) {
        return labelsByName.containsKey(column);
    }

    /** Returns whether all columns are there without which the table cannot be read. */
    boolean isComplete() {
        return missing().isEmpty();
    }

    boolean isUnambiguous() {
        return twice == null;
    }

    /** Returns the contract's name of the column at the place, or null if it is none of the table's. */
    @Nullable String column(int place) {
        return place < columns.size() ? columns.get(place).map(Column::name).orElse(null) : null;
    }

    /** Returns what is written above the column at the place; an empty text if nothing is. */
    String label(int place) {
        return place < labels.size() ? labels.get(place) : "";
    }

    /** Returns what is written above the table's columns, by their names in the contract, from left to right. */
    Map<String, String> labels() {
        return labelsByName;
    }

    /** Returns what to tell of a heading (422): a required column is missing or one is there twice. */
    ProblemException failure() {
        return (twice == null ? Problem.of(missing()) : Problem.of(twice)).asException();
    }

    /**
     * Warns of columns that the table does not have.
     *
     * @throws ProblemException (422) if a required column is missing or one is there twice
     */
    void check(Consumer<Fault> warnings) {
        if (!isUnambiguous() || !isComplete()) {
            throw failure();
        }
        for (int place = 0; place < columns.size(); place++) {
            String label = labels.get(place);
            if (columns.get(place).isEmpty() && !Folding.fold(label).isEmpty()) {
                warnings.accept(Fault.of(ProblemCode.UNKNOWN_COLUMN, null, form.names(), label)
                        .at(ROW, label));
            }
        }
    }

    private List<Fault> missing() {
        String found = labels.stream().filter(label -> !label.isEmpty()).collect(Collectors.joining(", "));
        return form.columns().stream()
                .filter(column -> column.required() && !has(column.name()))
                .map(column -> Fault.of(ProblemCode.COLUMN_MISSING, column.name(), column.name(), found)
                        .at(ROW, column.name()))
                .toList();
    }
}
