package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.files.letters.Letters;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.text.Texts;

/** One row of a table while it is read: its cells by column, and what is wrong with them. */
final class TableRow {
    private final int number;
    private final Map<String, String> cells;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param number the heading being 1
     * @param cells by the column's name in the contract; empty cells are left out
     */
    TableRow(int number, Map<String, String> cells) {
        this.number = number;
        this.cells = cells;
    }

    int number() {
        return number;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    /** Notes that something is wrong with the row. */
    void wrong(Fault fault, @Nullable String column) {
        faults.add(fault.at(number, column));
    }

    /** Returns a single-line text, or null; a forbidden one is noted. */
    @Nullable String line(String column) {
        return text(column, false);
    }

    /** Returns a text that may have several lines, or null; a forbidden one is noted. */
    @Nullable String lines(String column) {
        return text(column, true);
    }

    /** Returns all cells as they are, by the columns' names in the contract. */
    Map<String, String> cells() {
        return cells;
    }

    /** Returns the cell as it is, or null. */
    @Nullable String raw(String column) {
        return cells.get(column);
    }

    /** Notes that a required cell is empty, unless something is wrong with it already. */
    void missing(String column, RefusalCode code) {
        if (faults.stream().anyMatch(fault -> column.equals(fault.field()))) {
            return;
        }
        wrong(Fault.of(code, column, "text", null), column);
    }

    private @Nullable String text(String column, boolean severalLines) {
        String cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        Optional<Fault> fault = Letters.areLost(cell)
                ? Optional.of(Fault.of(ProblemCode.LETTERS_LOST, column, null, cell))
                : Texts.fault(cell, column, severalLines);
        fault.ifPresent(found -> wrong(found, column));
        return fault.isPresent() ? null : cell;
    }
}
