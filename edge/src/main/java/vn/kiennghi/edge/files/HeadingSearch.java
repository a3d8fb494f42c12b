package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kiennghi.edge.files.sheet.SheetRow;
import vn.kiennghi.edge.platform.text.Texts;

/**
 * Looks for the heading below what offices write above a table: the council's name, a title, dates. It is the first row that
 * names the required columns, alone or with the row below it.
 */
final class HeadingSearch {
    /** Rows with content among which the heading is looked for. */
    private static final int MOST = 30;
    /** The rows after the last of them: a second line, and numbers of the columns. */
    private static final int AFTER = 2;

    private static final Pattern NUMBER_IN_PARENTHESES = Pattern.compile("\\(\\s*\\d{1,2}\\s*\\)");
    private static final Pattern NUMBER_OR_LETTER = Pattern.compile("\\d{1,2}|[A-D]");
    private static final int LEAST_NUMBERS = 3;

    private final TableForm form;
    private final List<SheetRow> rows = new ArrayList<>();

    HeadingSearch(TableForm form) {
        this.form = form;
    }

    /**
     * The heading, and what had been looked at already below it.
     *
     * @param numbers the row that counts the columns, where one does so without parentheses and could be an entry
     * @param rest the rows of the table
     */
    record Found(Heading heading, Optional<SheetRow> numbers, List<SheetRow> rest) {}

    /** Takes a row with content and returns whether it wants more of them before it decides. */
    boolean take(SheetRow row) {
        rows.add(row);
        return rows.size() < MOST + AFTER;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Optional<Found> found() {
        for (int i = 0; i < Math.min(rows.size(), MOST); i++) {
            Heading one = Heading.of(form, rows.get(i));
            Optional<Heading> two = ofTwoLines(i);
            if (two.isPresent() && two.get().isComplete() && (two.get().known() >= one.known() || !one.isComplete())) {
                return Optional.of(found(two.get(), i + 2));
            }
            if (one.isComplete()) {
                return Optional.of(found(one, i + 1));
            }
        }
        return Optional.empty();
    }

    /** Returns the row that comes nearest to a heading. */
    Heading best() {
        Heading best = Heading.of(form, rows.getFirst());
        for (SheetRow row : rows.subList(0, Math.min(rows.size(), MOST))) {
            Heading heading = Heading.of(form, row);
            best = heading.known() > best.known() ? heading : best;
        }
        return best;
    }

    private Optional<Heading> ofTwoLines(int first) {
        if (first + 1 >= rows.size()
                || rows.get(first + 1).number() != rows.get(first).number() + 1) {
            return Optional.empty();
        }
        HeadingLines lines = new HeadingLines(rows.get(first), rows.get(first + 1));
        return Optional.of(lines)
                .filter(two -> two.isHeading(form))
                .map(two -> Heading.of(form, two))
                .filter(Heading::isUnambiguous);
    }

    private Found found(Heading heading, int next) {
        if (next < rows.size() && countsColumns(rows.get(next))) {
            Optional<SheetRow> doubtful = Optional.of(rows.get(next))
                    .filter(row -> !row.cells().toString().contains("("));
            return new Found(heading, doubtful, List.copyOf(rows.subList(next + 1, rows.size())));
        }
        return new Found(heading, Optional.empty(), List.copyOf(rows.subList(next, rows.size())));
    }

    /** Returns whether the row only counts the columns: (1), (2), (3), or A, B, 1, 2, 3. */
    static boolean countsColumns(SheetRow row) {
        List<String> cells = row.cells().stream()
                .filter(cell -> Texts.normalised(cell) != null)
                .map(String::strip)
                .toList();
        if (cells.stream().allMatch(cell -> NUMBER_IN_PARENTHESES.matcher(cell).matches())) {
            return !cells.isEmpty() && row.errors().isEmpty();
        }
        int number = 0;
        for (String cell : cells) {
            if (!NUMBER_OR_LETTER.matcher(cell).matches()) {
                return false;
            }
            if (Character.isDigit(cell.charAt(0)) && Integer.parseInt(cell) != ++number) {
                return false;
            }
        }
        return number >= LEAST_NUMBERS && cells.size() == row.cells().size();
    }
}
