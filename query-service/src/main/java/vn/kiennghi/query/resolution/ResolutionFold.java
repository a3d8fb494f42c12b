package vn.kiennghi.query.resolution;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.resolution.FigureCell;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Resolution;

/** The figures of a term: a pure fold over its columns, for any day and any moment of knowledge (R12, R13). */
final class ResolutionFold {
    private final FindResolution query;
    private final Known known;
    private final Council council;
    private final UnitsCounted units;
    private final Counting counting;
    private final RowKeys keys;

    private ResolutionFold(FindResolution query, Known known, Council council, AgencyKinds kinds, TermColumns columns) {
        ReportDates dates = ReportDates.of(query, known);
        KindsOfAgencies numbered = new KindsOfAgencies(kinds, columns);
        this.query = query;
        this.known = known;
        this.council = council;
        this.units = new UnitsCounted(columns, dates, new UnitFold(dates, numbered));
        this.counting = new Counting(dates.asOf());
        this.keys = new RowKeys(query.groupBy(), columns, numbered);
    }

    /**
     * Returns the figures that the query asks for.
     *
     * @param known what is known for it
     * @param council the reporting council as known at that moment
     * @param columns of all rows of the term
     */
    static Resolution of(FindResolution query, Known known, Council council, AgencyKinds kinds, TermColumns columns) {
        return new ResolutionFold(query, known, council, kinds, columns).resolution();
    }

    /**
     * Returns the ordinals of the petitions and items that one number counts: as many as {@link #of} says, because it is the
     * same fold.
     *
     * @param known what is known for it
     * @param council the reporting council as known at that moment
     * @param columns of all rows of the term
     */
    static BitSet counted(FigureCell cell, Known known, Council council, AgencyKinds kinds, TermColumns columns) {
        return new ResolutionFold(cell.figures(), known, council, kinds, columns).counted(cell);
    }

    private Resolution resolution() {
        Tally tally = new Tally();
        show((ordinal, unit) -> tally.count(keys.rowOf(unit), counting.columnsOf(unit)));
        List<Tally.Sums> sums = tally.rows(keys.size());
        List<Figures> rows = IntStream.range(0, keys.size())
                .mapToObj(row -> sums.get(row).figures(keys.keyOf(row), query.rounding()))
                .sorted(Comparator.comparing(Figures::key, keys.order()))
                .toList();
        return new Resolution(definition(), rows, tally.total().figures(Map.of(), query.rounding()));
    }

    private BitSet counted(FigureCell cell) {
        int column = Counting.bit(cell.column());
        BitSet counted = new BitSet();
        BitSet compared = new BitSet();
        BitSet ofThatKey = new BitSet();
        show((ordinal, unit) -> {
            if ((counting.columnsOf(unit) & column) == 0) {
                return;
            }
            if (!cell.key().isEmpty()) {
                int row = keys.rowOf(unit);
                if (!compared.get(row)) {
                    compared.set(row);
                    ofThatKey.set(row, keys.keyOf(row).equals(cell.key()));
                }
                if (!ofThatKey.get(row)) {
                    return;
                }
            }
            counted.set(ordinal);
        });
        return counted;
    }

    private void show(UnitsCounted.Visitor visitor) {
        units.show(query.unit(), (ordinal, unit) -> {
            if (asked(unit) && inScope(unit)) {
                visitor.visit(ordinal, unit);
            }
        });
    }

    private boolean asked(CountedUnit unit) {
        return (query.session() == null || query.session() == unit.session)
                && (query.kind() == null || query.kind() == unit.kind);
    }

    private boolean inScope(CountedUnit unit) {
        return switch (query.scope()) {
            case OWN_LEVEL -> unit.level == council.level().ordinal();
            case TRANSFERRED -> unit.handedOver;
            case ALL -> true;
        };
    }

    private Resolution.Definition definition() {
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
                known.toAskAgain(),
                query.rounding().toString(),
                Formulas.inWords());
    }

    /** The council that reports. */
    record Council(String id, String name, Level level) {}
}
