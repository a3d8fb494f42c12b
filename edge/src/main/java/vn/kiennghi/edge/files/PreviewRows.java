package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.edge.platform.problem.Fault;

/** Chooses the rows that a preview shows, when a table is read for the second time and it is known what is wrong with it. */
final class PreviewRows {
    static final int FIRST = 100;
    static final int WRONG = 200;

    private final ImportResult result;
    private final Map<Integer, List<Fault>> faults;
    private final Map<Integer, List<Fault>> warnings;
    private final Map<Integer, List<SimilarPetition>> similar;
    private final Set<Integer> wrongShown;
    private final List<TableRow> rows = new ArrayList<>();
    private int seen;

    PreviewRows(ImportResult result) {
        this.result = result;
        this.faults = byRow(result.rejected());
        this.warnings = byRow(result.warnings());
        this.similar = result.similar().first().stream()
                .collect(Collectors.toMap(SimilarRows.Row::number, SimilarRows.Row::petitions));
        this.wrongShown = faults.keySet().stream().sorted().limit(WRONG).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<Integer, List<Fault>> byRow(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.row() != null)
                .collect(Collectors.groupingBy(fault -> Objects.requireNonNull(fault.row())));
    }

    void take(TableRow row) {
        seen++;
        if (seen <= FIRST || wrongShown.contains(row.number()) || similar.containsKey(row.number())) {
            rows.add(row);
        }
    }

    ImportPreview preview(TableRead table) {
        List<ImportPreview.Column> columns = table.labels().entrySet().stream()
                .map(label -> new ImportPreview.Column(label.getKey(), label.getValue()))
                .toList();
        List<ImportPreview.Row> shown =
                rows.stream().map(row -> shown(row, table.labels().keySet())).toList();
        return new ImportPreview(table.sheet(), columns, shown, faults.size(), result);
    }

    private ImportPreview.Row shown(TableRow row, Set<String> columns) {
        List<Fault> wrong = faults.getOrDefault(row.number(), List.of());
        Map<String, List<Fault>> byColumn = wrong.stream()
                .filter(fault -> fault.field() != null && columns.contains(fault.field()))
                .collect(Collectors.groupingBy(fault -> Objects.requireNonNull(fault.field())));
        Stream<Fault> others =
                wrong.stream().filter(fault -> fault.field() == null || !columns.contains(fault.field()));
        return new ImportPreview.Row(
                row.number(),
                result.rowInFile(row.number()),
                Map.copyOf(row.cells()),
                byColumn,
                others.toList(),
                warnings.getOrDefault(row.number(), List.of()),
                similar.getOrDefault(row.number(), List.of()));
    }
}
