package vn.kiennghi.front.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemCode;
import vn.kiennghi.front.platform.problem.ProblemException;
import vn.kiennghi.front.platform.text.Texts;

/** The first row of a table: which column stands where. */
final class Heading {
    private static final int ROW = 1;

    private final List<Optional<String>> columns;

    private Heading(List<Optional<String>> columns) {
        this.columns = columns;
    }

    int size() {
        return columns.size();
    }

    /** Returns the contract's name of the column at the place, or null if it is none of the table's. */
    @Nullable String column(int place) {
        return columns.get(place).orElse(null);
    }

    /**
     * @throws ProblemException (422) if a required column is missing or one is there twice
     */
    static Heading read(List<String> cells, TableForm form, Consumer<Fault> warnings) {
        List<Optional<String>> columns = new ArrayList<>();
        Map<String, String> headings = new HashMap<>();
        for (String cell : cells) {
            Optional<Column> column = form.named(cell);
            column.ifPresent(known -> once(known, headings.put(known.name(), cell), cell));
            if (column.isEmpty() && Texts.normalised(cell) != null) {
                warnings.accept(Fault.of(ProblemCode.UNKNOWN_COLUMN, null, form.names(), cell)
                        .at(ROW, cell.strip()));
            }
            columns.add(column.map(Column::name));
        }
        List<Fault> missing = form.columns().stream()
                .filter(column -> column.required() && !headings.containsKey(column.name()))
                .map(column -> Fault.of(ProblemCode.COLUMN_MISSING, column.name(), column.name(), listed(cells))
                        .at(ROW, column.name()))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(missing).asException();
        }
        return new Heading(columns);
    }

    private static void once(Column column, @Nullable String before, String now) {
        if (before != null) {
            throw Problem.of(Fault.of(ProblemCode.COLUMN_TWICE, column.name(), column.name(), before + ", " + now)
                            .at(ROW, column.name()))
                    .asException();
        }
    }

    private static String listed(List<String> cells) {
        return cells.stream().map(String::strip).collect(Collectors.joining(", "));
    }
}
