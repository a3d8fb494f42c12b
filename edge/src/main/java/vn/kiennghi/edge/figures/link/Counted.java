package vn.kiennghi.edge.figures.link;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FigureCell;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.edge.platform.text.Dates;

/**
 * One number of a term's figures as a reader follows it.
 *
 * @param session number of one session; null: the whole term
 * @param kind null: petitions and opinions
 * @param asOf what had happened by that day
 * @param knownUntil what was on record by the end of that day; null: all that is on record
 * @param row the values of the number's row, null where missing; empty: the total
 */
public record Counted(
        FigureColumn column,
        @Nullable Integer session,
        @Nullable PetitionKind kind,
        CountScope scope,
        CountUnit unit,
        LocalDate asOf,
        @Nullable LocalDate knownUntil,
        Map<Dimension, @Nullable String> row) {

    public Counted {
        Map<Dimension, @Nullable String> copy = new EnumMap<>(Dimension.class);
        copy.putAll(row);
        row = Collections.unmodifiableMap(copy);
    }

    /** Returns another number of the same row. */
    public Counted column(FigureColumn other) {
        return new Counted(other, session, kind, scope, unit, asOf, knownUntil, row);
    }

    /** Returns the same number of the row with that one value. */
    public Counted row(Dimension dimension, @Nullable String value) {
        Map<Dimension, @Nullable String> other = new EnumMap<>(Dimension.class);
        other.put(dimension, value);
        return new Counted(column, session, kind, scope, unit, asOf, knownUntil, other);
    }

    /** Returns the same number of the whole term. */
    public Counted ofWholeTerm() {
        return new Counted(column, null, kind, scope, unit, asOf, knownUntil, row);
    }

    /** Returns the number as the read side knows it. */
    public FigureCell cell(String termId, Clock clock) {
        Map<String, @Nullable String> key = new LinkedHashMap<>();
        row.forEach((dimension, value) -> key.put(dimension.key(), value));
        return new FigureCell(figures(termId, List.copyOf(row.keySet()), Rounding.DEFAULT, clock), key, column);
    }

    /** Returns the question for the figures in which the number stands. */
    public FindResolution figures(String termId, List<Dimension> groupBy, Rounding rounding, Clock clock) {
        return new FindResolution(
                termId,
                session,
                kind,
                scope,
                unit,
                groupBy,
                asOf,
                knownUntil == null ? null : Dates.endOf(knownUntil, clock.getZone()),
                rounding);
    }
}
