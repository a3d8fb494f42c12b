package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.files.sheet.SheetRow;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.text.Texts;

/**
 * The rows below a heading: entries are handed on; titles, totals, signatures, the heading of a further page and rows that hold only
 * a printed number are passed over with a warning.
 */
final class TableBody {
    /** More rows without a number than stand below any table. */
    private static final int MOST_BELOW = 100;
    /** No heading is longer, and nearly every entry has a longer text. */
    private static final int LONGEST_HEADING = 100;

    private final int firstRow;
    private final TableForm form;
    private final TableReader.Taking taking;
    private final ConvertedCells converted;
    /** Rows that are entries if a numbered one follows, else perhaps what stands below the table. */
    private final List<Row> undecided = new ArrayList<>();

    private final Set<Integer> unnamed = new HashSet<>();
    private final List<Integer> hidden = new ArrayList<>();
    private Heading heading;
    private OddRows odd;
    private @Nullable String section;
    private boolean afterHeading;

    TableBody(Heading heading, TableForm form, TableReader.Taking taking) {
        this.firstRow = heading.firstRow();
        this.form = form;
        this.taking = taking;
        this.converted = new ConvertedCells(taking::warn);
        this.heading = heading;
        this.odd = new OddRows(heading, form);
    }

    private record Row(SheetRow sheet, @Nullable String section) {}

    void take(SheetRow row) {
        if (row.isBlank()) {
            return;
        }
        boolean heads = isHeading(row);
        if (heads) {
            endPage();
            passOver(row);
        } else if ((afterHeading && HeadingSearch.countsColumns(row)) || odd.isNoEntry(row)) {
            passOver(row);
        } else if (odd.isSection(row)) {
            beginSection(row);
        } else if (odd.isNumbered(row)) {
            undecided.forEach(this::handOn);
            undecided.clear();
            handOn(new Row(row, section));
        } else {
            undecided.add(new Row(row, section));
            if (undecided.size() > MOST_BELOW) {
                undecided.forEach(this::handOn);
                undecided.clear();
            }
        }
        afterHeading = heads;
    }

    /** Returns whether the table's heading stands there again, or that of another table of its kind; whose columns count from now on. */
    private boolean isHeading(SheetRow row) {
        if (heading.isRepeatedBy(row, afterHeading)) {
            return true;
        }
        if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST_HEADING)) {
            return false;
        }
        Heading other = Heading.of(form, row);
        if (!other.isComplete() || !other.isUnambiguous()) {
            return false;
        }
        if (!other.hasColumnsOf(heading)) {
            other.check(warning -> taking.warn(warning.at(number(row.number()), warning.field())));
            heading = other;
            odd = new OddRows(other, form);
        }
        return true;
    }

    /** Ends the table: what follows the last numbered row is told apart. */
    void end() {
        endPage();
        if (!hidden.isEmpty()) {
            taking.warn(Fault.of(ProblemCode.HIDDEN_ROWS_READ, null, null, listed(hidden))
                    .at(number(hidden.getFirst()), null));
        }
    }

    private void endPage() {
        boolean below = false;
        for (Row row : undecided) {
            below |= odd.isBelowTable(row.sheet(), heading);
            if (below) {
                passOver(row.sheet());
            } else {
                handOn(row);
            }
        }
        undecided.clear();
    }

    /** Tells that a row is not read. */
    void passOver(SheetRow row) {
        passOver(row, ProblemCode.ROW_PASSED_OVER);
    }

    private void passOver(SheetRow row, ProblemCode code) {
        taking.warn(Fault.of(code, null, null, String.join(" | ", OddRows.texts(row)))
                .at(number(row.number()), null));
    }

    private void beginSection(SheetRow row) {
        String column = form.section();
        Optional<String> meant =
                column == null || heading.has(column) ? Optional.empty() : taking.section(OddRows.title(row));
        section = meant.orElse(null);
        passOver(row, meant.isPresent() ? ProblemCode.SECTION_AS_FIELD : ProblemCode.ROW_PASSED_OVER);
    }

    private int number(int inFile) {
        return inFile - firstRow + 1;
    }

    private void handOn(Row row) {
        if (row.sheet().hidden()) {
            hidden.add(row.sheet().number());
        }
        Map<String, String> cells = new HashMap<>();
        int last = -1;
        for (int place = 0; place < row.sheet().cells().size(); place++) {
            String cell = Texts.normalised(row.sheet().cell(place));
            if (cell == null) {
                continue;
            }
            last = place;
            String column = heading.column(place);
            if (column != null) {
                cells.merge(column, cell, (left, right) -> left + " " + right);
            } else if (taking.isSheet() && heading.label(place).isEmpty() && unnamed.add(place)) {
                String letters = CellReference.convertNumToColString(place);
                taking.warn(Fault.of(ProblemCode.UNKNOWN_COLUMN, null, form.names(), letters)
                        .at(number(row.sheet().number()), letters));
            }
        }
        if (row.section() != null) {
            cells.put(Objects.requireNonNull(form.section()), row.section());
        }
        TableRow entry = new TableRow(number(row.sheet().number()), cells);
        if (!taking.isSheet() && last >= heading.size()) {
            entry.wrong(
                    Fault.of(
                            ProblemCode.TOO_MANY_CELLS,
                            null,
                            heading.size(),
                            row.sheet().cells().size()),
                    null);
        }
        row.sheet().errors().forEach((place, shown) -> {
            String column = heading.column(place);
            if (column != null) {
                entry.wrong(Fault.of(ProblemCode.CELL_WITHOUT_VALUE, column, null, shown), column);
            }
        });
        if (row.sheet().coding() != null) {
            String restored = String.join(" | ", OddRows.texts(row.sheet()));
            taking.warn(Fault.of(ProblemCode.LETTERS_RESTORED, null, row.sheet().coding(), restored)
                    .at(entry.number(), null));
        }
        converted.check(entry, row.sheet(), heading);
        taking.row(entry);
    }

    private static String listed(List<Integer> rows) {
        int shown = Math.min(rows.size(), 20);
        String first = String.join(
                ", ", rows.subList(0, shown).stream().map(String::valueOf).toList());
        return shown < rows.size() ? first + " … (" + rows.size() + ")" : first;
    }
}
