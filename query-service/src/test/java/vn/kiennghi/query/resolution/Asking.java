package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FigureCell;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.resolution.reference.FoldOverRows;

/** A question for figures with everything at its default until a test says otherwise, and its answer. */
final class Asking {
    static final Map<String, String> KINDS = Map.of("so", "DEPARTMENT", "xa", "COMMUNE_COMMITTEE");

    private Level council = Level.PROVINCE;
    private @Nullable Integer session;
    private @Nullable PetitionKind kind;
    private CountScope scope = CountScope.OWN_LEVEL;
    private CountUnit unit = CountUnit.ITEM;
    private List<Dimension> groupBy = List.of();
    private LocalDate asOf = LocalDate.parse("2030-12-31");
    private Instant knownAt = Instant.parse("2031-01-01T00:00:00Z");
    private Rounding rounding = Rounding.DEFAULT;

    Asking council(Level level) {
        council = level;
        return this;
    }

    Asking session(int number) {
        session = number;
        return this;
    }

    Asking kind(@Nullable PetitionKind wanted) {
        kind = wanted;
        return this;
    }

    Asking scope(CountScope wanted) {
        scope = wanted;
        return this;
    }

    Asking unit(CountUnit wanted) {
        unit = wanted;
        return this;
    }

    Asking groupBy(Dimension... dimensions) {
        groupBy = List.of(dimensions);
        return this;
    }

    Asking asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Asking knownAt(String moment) {
        knownAt = Instant.parse(moment);
        return this;
    }

    Asking rounding(Rounding wanted) {
        rounding = wanted;
        return this;
    }

    FindResolution query() {
        return new FindResolution(Story.TERM, session, kind, scope, unit, groupBy, asOf, knownAt, rounding);
    }

    Resolution of(List<PetitionRow> rows) {
        return of(columns(rows));
    }

    Resolution of(TermColumns columns) {
        return ResolutionFold.of(query(), new Known(knownAt, knownAt), reporting(), KINDS::get, columns);
    }

    /** Returns the same figures, counted row by row. */
    FoldOverRows.Counted rowByRow(List<PetitionRow> rows) {
        return FoldOverRows.of(query(), council, KINDS::get, rows);
    }

    static TermColumns columns(List<PetitionRow> rows) {
        FigureColumns columns = new FigureColumns();
        for (int ordinal = 0; ordinal < rows.size(); ordinal++) {
            columns.kept(ordinal, rows.get(ordinal));
        }
        return columns.now();
    }

    private ResolutionFold.Council reporting() {
        return new ResolutionFold.Council(Story.COUNCIL, "HĐND tỉnh Bắc Kạn", council);
    }

    Resolution of(Story... stories) {
        return of(Arrays.stream(stories).map(Story::row).toList());
    }

    /** Returns the ids of what one number counts. */
    Set<String> counted(Map<String, @Nullable String> key, FigureColumn column, List<PetitionRow> rows) {
        return counted(new FigureCell(query(), key, column), columns(rows), rows);
    }

    /** @param rows by their ordinals */
    Set<String> counted(FigureCell cell, TermColumns columns, List<? extends @Nullable PetitionRow> rows) {
        return ResolutionFold.counted(cell, new Known(knownAt, knownAt), reporting(), KINDS::get, columns).stream()
                .mapToObj(rows::get)
                .map(row -> Objects.requireNonNull(row).id())
                .collect(Collectors.toSet());
    }

    /** Returns the same ids, found row by row. */
    Set<String> countedRowByRow(FigureCell cell, List<PetitionRow> rows) {
        return FoldOverRows.counted(cell, council, KINDS::get, rows);
    }

    Figures totalOf(Story... stories) {
        return of(stories).total();
    }
}
