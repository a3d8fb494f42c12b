package vn.kiennghi.edge.files;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.files.sheet.RowTaker;
import vn.kiennghi.edge.files.sheet.SheetRow;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Follows the rows of a file or sheet: first looks for the heading, then reads the table below it. */
final class TableRows implements RowTaker {
    private final TableForm form;
    private final TableReader.Taking taking;
    private final HeadingSearch search;
    private @Nullable Heading heading;
    private @Nullable TableBody body;
    private @Nullable ProblemException broken;

    TableRows(TableForm form, TableReader.Taking taking) {
        this.form = form;
        this.taking = taking;
        this.search = new HeadingSearch(form);
    }

    @Override
    public boolean take(SheetRow written) {
        SheetRow row = written.inUnicode();
        if (body != null) {
            body.take(row);
            return true;
        }
        return row.isBlank() || search.take(row) || begin();
    }

    /** Begins the table if its heading is there and returns whether it is. */
    private boolean begin() {
        HeadingSearch.Found found = search.found().orElse(null);
        if (found == null) {
            return false;
        }
        found.heading().check(taking::warn);
        TableBody begun = new TableBody(found.heading(), form, taking);
        found.numbers().ifPresent(begun::passOver);
        found.rest().forEach(begun::take);
        heading = found.heading();
        body = begun;
        return true;
    }

    /** Ends the table with the file or sheet. */
    void end() {
        if (body != null || begin()) {
            Objects.requireNonNull(body).end();
        }
    }

    /** Ends everything with a problem, which is that of the table if there is one. */
    void breakOff(ProblemException problem) {
        if (body != null || begin()) {
            throw problem;
        }
        broken = problem;
    }

    boolean isFound() {
        return body != null;
    }

    boolean isEmpty() {
        return search.isEmpty();
    }

    /** Returns how many columns the row names that comes nearest to a heading. */
    int known() {
        return search.best().known();
    }

    /** Returns the number that a row of the file has in the table, the heading being 1. */
    int number(int row) {
        if (body == null) {
            begin();
        }
        return heading == null ? 1 : row - heading.firstRow() + 1;
    }

    TableRead read(@Nullable String sheet) {
        Heading found = Objects.requireNonNull(heading);
        return new TableRead(found.firstRow(), sheet, found.labels());
    }

    /** Returns what to tell where no heading was found. */
    ProblemException failure() {
        if (broken != null) {
            return broken;
        }
        return search.isEmpty() ? empty() : search.best().failure();
    }

    static ProblemException empty() {
        return Problem.of(Fault.of(ProblemCode.FILE_EMPTY, "file", "XLSX, CSV UTF-8", null))
                .asException();
    }
}
