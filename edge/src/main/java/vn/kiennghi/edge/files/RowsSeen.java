package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** Notes where two rows of a table say different things of what can be only one. */
final class RowsSeen {
    /** What one row says, by column; absent things are left out. */
    static final class Said {
        private final Map<String, Object> values = new HashMap<>();

        Said of(String column, @Nullable Object value) {
            if (value != null) {
                values.put(column, value);
            }
            return this;
        }
    }

    private record First(int row, Map<String, Object> said) {}

    private final List<String> columns;
    private final Map<List<Object>, First> first = new HashMap<>();
    private final List<Fault> warnings = new ArrayList<>();

    /** @param columns those that are compared, in the order in which they are told */
    RowsSeen(String... columns) {
        this.columns = List.of(columns);
    }

    /**
     * Takes a row.
     *
     * @param what that of which it speaks
     */
    void see(TableRow row, List<Object> what, Said said) {
        First before = first.putIfAbsent(what, new First(row.number(), said.values));
        if (before == null) {
            return;
        }
        List<String> different = columns.stream()
                .filter(column -> !Objects.equals(before.said().get(column), said.values.get(column)))
                .toList();
        if (!different.isEmpty()) {
            warnings.add(Fault.of(ProblemCode.ROWS_CONTRADICT, null, before.row(), String.join(", ", different))
                    .at(row.number(), different.getFirst()));
        }
    }

    List<Fault> warnings() {
        return warnings;
    }
}
