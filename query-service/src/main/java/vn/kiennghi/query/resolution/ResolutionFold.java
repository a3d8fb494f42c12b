package vn.kiennghi.query.resolution;

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
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.query.petition.PetitionRow;

/** The figures of a term: a pure fold over its rows, for any day and any moment of knowledge (R12, R13). */
final class ResolutionFold {
    private ResolutionFold() {}

    /**
     * Returns the figures that the query asks for.
     *
     * @param council the reporting council as known at that moment
     * @param rows all rows of the term
     */
    static Resolution of(FindResolution query, Council council, AgencyKinds kinds, List<PetitionRow> rows) {
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
        return new Resolution(definition(query, council), figures, total.figures(Map.of(), query.rounding()));
    }

    /**
     * Returns the ids of the petitions and items that one number counts: as many as {@link #of} says, because it is the same
     * fold.
     *
     * @param council the reporting council as known at that moment
     * @param rows all rows of the term
     */
    static Set<String> counted(FigureCell cell, Council council, AgencyKinds kinds, List<PetitionRow> rows) {
        RowKeys keys = new RowKeys(cell.figures().groupBy());
        Counting counting = new Counting(cell.figures().asOf());
        return units(cell.figures(), council, kinds, rows)
                .filter(unit -> cell.key().isEmpty() || keys.of(unit).equals(cell.key()))
                .filter(unit -> counting.counts(unit, cell.column()))
                .map(CountedUnit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<CountedUnit> units(
            FindResolution query, Council council, AgencyKinds kinds, List<PetitionRow> rows) {
        ReportDates dates = new ReportDates(query.asOf(), query.knownAt());
        return new UnitsCounted(rows, dates, new UnitFold(dates, kinds))
                .of(query.unit())
                .filter(unit -> asked(query, unit) && inScope(query.scope(), council.level(), unit));
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

    private static Resolution.Definition definition(FindResolution query, Council council) {
        return new Resolution.Definition(
                query.termId(),
                council.id(),
                council.name(),
                query.session(),
                query.kind(),
                query.scope(),
                query.unit(),
                query.groupBy().stream().map(dimension -> dimension.key()).toList(),
                query.asOf(),
                query.knownAt(),
                query.rounding().toString(),
                Formulas.inWords());
    }

    /** The council that reports. */
    record Council(String id, String name, Level level) {}
}
