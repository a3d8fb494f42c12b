package vn.kiennghi.query.resolution.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.FigureCell;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.query.petition.PetitionRow;

/** The figures of a term row by row and list by list, as the definitions put it: what the columns are held against (R12, R13). */
public final class FoldOverRows {
    private FoldOverRows() {}

    /** The numbers of a report. */
    public record Counted(List<Figures> rows, Figures total) {}

    /**
     * Returns the figures that the query asks for.
     *
     * @param council the level of the reporting council as known at that moment
     * @param rows all rows of the term
     */
    public static Counted of(FindResolution query, Level council, AgencyKinds kinds, List<PetitionRow> rows) {
        RowKeys keys = new RowKeys(query.groupBy());
        Counting counting = new Counting(query.asOf());
        Tally total = new Tally(counting);
        Map<Map<String, @Nullable String>, Tally> groups = new TreeMap<>(keys.order());
        units(query, council, kinds, rows).forEach(unit -> {
            total.count(unit);
            if (!query.groupBy().isEmpty()) {
                groups.computeIfAbsent(keys.of(unit), key -> new Tally(counting))
                        .count(unit);
            }
        });
        List<Figures> figures = groups.entrySet().stream()
                .map(group -> group.getValue().figures(group.getKey(), query.rounding()))
                .toList();
        return new Counted(figures, total.figures(Map.of(), query.rounding()));
    }

    /**
     * Returns the ids of the petitions and items that one number counts: as many as {@link #of} says, because it is the same
     * fold.
     *
     * @param council the level of the reporting council as known at that moment
     * @param rows all rows of the term
     */
    public static Set<String> counted(FigureCell cell, Level council, AgencyKinds kinds, List<PetitionRow> rows) {
        RowKeys keys = new RowKeys(cell.figures().groupBy());
        Counting counting = new Counting(cell.figures().asOf());
        return units(cell.figures(), council, kinds, rows)
                .filter(unit -> cell.key().isEmpty() || keys.of(unit).equals(cell.key()))
                .filter(unit -> counting.counts(unit, cell.column()))
                .map(CountedUnit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<CountedUnit> units(
            FindResolution query, Level council, AgencyKinds kinds, List<PetitionRow> rows) {
        ReportDates dates = new ReportDates(query.asOf(), query.knownAt());
        return new UnitsCounted(rows, dates, new UnitFold(dates, kinds))
                .of(query.unit())
                .filter(unit -> asked(query, unit) && inScope(query.scope(), council, unit));
    }

    private static boolean asked(FindResolution query, CountedUnit unit) {
        return (query.session() == null || query.session() == unit.receipt().session())
                && (query.kind() == null || query.kind() == unit.facts().kind());
    }

    private static boolean inScope(CountScope scope, Level own, CountedUnit unit) {
        return switch (scope) {
            case OWN_LEVEL -> unit.level() == own;
            case TRANSFERRED -> unit.handedOver();
            case ALL -> true;
        };
    }
}
