package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.files.letters.Letters;
import vn.kiennghi.edge.files.sheet.SheetRow;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** The first row of a table, or its first two: which column stands where. */
final class Heading {
    private static final int ROW = 1;
    /** So many cells that say what the heading says there are no accident. */
    private static final int LEAST_REPEATED = 2;
    /** Blanks and line breaks make a heading longer, but not by more. */
    private static final int MOST_DIFFERENT = 40;

    private static final Pattern GAPS = Pattern.compile("\\s+");

    private final TableForm form;
    private final List<SheetRow> lines;
    /** What is written above each column; empty texts where nothing is. */
    private final List<String> labels = new ArrayList<>();

    private final List<Optional<Column>> columns = new ArrayList<>();
    private final Map<String, String> labelsByName = new LinkedHashMap<>();
    private @Nullable Fault twice;

    private Heading(TableForm form, List<SheetRow> lines) {
        this.form = form;
        this.lines = lines;
    }

    /** Returns the row as a heading of one line. */
    static Heading of(TableForm form, SheetRow row) {
        Heading heading = new Heading(form, List.of(row));
        row.cells().forEach(cell -> heading.add(form.named(cell), cell));
        return heading;
    }

    /** Returns the lines as one heading. */
    static Heading of(TableForm form, HeadingLines lines) {
        Heading heading = new Heading(form, List.of(lines.upper(), lines.lower()));
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
        return lines.getFirst().number();
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

    /**
     * Returns the contract's name of the column at the place, or null if it is none of the table's. A heading that is merged over
     * several columns is that of each of them.
     */
    @Nullable String column(int place) {
        return column(label(place).isEmpty() ? under(place) : place, columns);
    }

    private static @Nullable String column(int place, List<Optional<Column>> columns) {
        return place < columns.size() ? columns.get(place).map(Column::name).orElse(null) : null;
    }

    /** Returns the first place of the heading that is merged over the place; the place itself where none is. */
    private int under(int place) {
        return lines.stream()
                .flatMap(line -> line.wide().entrySet().stream())
                .filter(wide -> wide.getKey() < place && place <= wide.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(place);
    }

    /**
     * Returns whether a row says what the heading says, as where a table is printed on several pages: in all columns without which it
     * is no table, or wherever the row says anything.
     *
     * @param afterHeading whether the row above it did so, of which it may be the second line
     */
    boolean isRepeatedBy(SheetRow row, boolean afterHeading) {
        return lines.stream().anyMatch(line -> {
            List<Integer> same = IntStream.range(0, row.cells().size())
                    .filter(place -> !row.isBlank(place) && isSame(row.cell(place), line.cell(place)))
                    .boxed()
                    .toList();
            long seen = IntStream.range(0, row.cells().size())
                    .filter(place -> !row.isBlank(place))
                    .count();
            boolean whole = same.size() == seen && seen >= (afterHeading ? 1 : LEAST_REPEATED);
            return whole
                    || form.columns().stream()
                            .filter(Column::required)
                            .allMatch(column -> same.stream()
                                    .anyMatch(place -> column.name().equals(column(place))));
        });
    }

    private static boolean isSame(String one, String other) {
        if (other.isEmpty() || Math.abs(one.length() - other.length()) > MOST_DIFFERENT) {
            return false;
        }
        String folded = Folding.fold(one);
        return folded.isEmpty() ? Spelling.same(one, other) : folded.equals(Folding.fold(other));
    }

    /** Returns whether the columns stand where they do in the other heading. */
    boolean hasColumnsOf(Heading other) {
        return columns.equals(other.columns);
    }

    /** Returns what is written above the column at the place; an empty text if nothing is. */
    String label(int place) {
        return place < labels.size() ? labels.get(place) : "";
    }

    /** Returns what is written above the table's columns, by their names in the contract, from left to right. */
    Map<String, String> labels() {
        return labelsByName;
    }

    /** Returns what to tell of a heading (422): its letters are lost, a required column is missing or one is there twice. */
    ProblemException failure() {
        String written = String.join(", ", labels);
        if (Letters.areLost(written)) {
            return Problem.of(Fault.of(ProblemCode.LETTERS_LOST, null, null, written)
                            .at(ROW, null))
                    .asException();
        }
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
