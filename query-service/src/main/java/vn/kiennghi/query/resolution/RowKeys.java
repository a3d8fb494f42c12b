package vn.kiennghi.query.resolution;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.resolution.Dimension;

/** The rows of a report and their keys: one value for each dimension asked for. Rows are numbered as they come. */
final class RowKeys {
    private static final Level[] LEVELS = Level.values();
    private static final Round[] ROUNDS = Round.values();

    private final Dimension[] dimensions;
    /** For each dimension the row by the dimensions before it, with the value of this one. */
    private final NumberedPairs[] rows;

    private final TermColumns columns;
    private final KindsOfAgencies kinds;

    RowKeys(List<Dimension> dimensions, TermColumns columns, KindsOfAgencies kinds) {
        this.dimensions = dimensions.stream().distinct().toArray(Dimension[]::new);
        this.rows = Stream.generate(NumberedPairs::new)
                .limit(this.dimensions.length)
                .toArray(NumberedPairs[]::new);
        this.columns = columns;
        this.kinds = kinds;
    }

    /** Returns the number of the row in which the unit is counted, from 0; where no dimension was asked for all are counted in one. */
    int rowOf(CountedUnit unit) {
        int row = 0;
        for (int i = 0; i < dimensions.length; i++) {
            row = rows[i].numberOf(row, value(dimensions[i], unit));
        }
        return row;
    }

    /** Returns how many rows there are; none where no dimension was asked for. */
    int size() {
        return rows.length == 0 ? 0 : rows[rows.length - 1].size();
    }

    /** Returns the key of the row of that number; a missing value is null. */
    Map<String, @Nullable String> keyOf(int row) {
        int[] values = new int[dimensions.length];
        int before = row;
        for (int i = dimensions.length - 1; i >= 0; i--) {
            values[i] = rows[i].second(before);
            before = rows[i].first(before);
        }
        Map<String, @Nullable String> key = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.length; i++) {
            key.put(dimensions[i].key(), text(dimensions[i], values[i]));
        }
        return key;
    }

    /** Returns the order of the rows: by each dimension in turn, sessions by number, missing values last. */
    Comparator<Map<String, @Nullable String>> order() {
        return (one, other) -> {
            for (Dimension dimension : dimensions) {
                int difference = compare(dimension, one.get(dimension.key()), other.get(dimension.key()));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }

    private static int compare(Dimension dimension, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return dimension == Dimension.SESSION
                ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
                : one.compareTo(other);
    }

    private static int value(Dimension dimension, CountedUnit unit) {
        return switch (dimension) {
            case SESSION -> unit.session;
            case FIELD -> unit.field;
            case COMMITTEE -> unit.committee;
            case AGENCY -> unit.agency;
            case AGENCY_KIND -> unit.agencyKind;
            case LEVEL -> unit.level;
            case ROUND -> unit.round.ordinal();
        };
    }

    private @Nullable String text(Dimension dimension, int value) {
        return switch (dimension) {
            case SESSION -> String.valueOf(value);
            case FIELD, COMMITTEE, AGENCY -> columns.name(value);
            case AGENCY_KIND -> kinds.name(value);
            case LEVEL -> value == NumberedNames.NONE ? null : LEVELS[value].name();
            case ROUND -> ROUNDS[value].name();
        };
    }
}
