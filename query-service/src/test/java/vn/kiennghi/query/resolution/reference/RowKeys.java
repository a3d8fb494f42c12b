package vn.kiennghi.query.resolution.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.resolution.Dimension;

/** The keys of a report's rows: one value for each dimension asked for. */
final class RowKeys {
    private final List<Dimension> dimensions;

    RowKeys(List<Dimension> dimensions) {
        this.dimensions = dimensions.stream().distinct().toList();
    }

    /** Returns the key of the row in which the unit is counted; a missing value is null. */
    Map<String, @Nullable String> of(CountedUnit unit) {
        Map<String, @Nullable String> key = new LinkedHashMap<>();
        dimensions.forEach(dimension -> key.put(dimension.key(), value(dimension, unit)));
        return key;
    }

    /** Returns the order of the rows: by each dimension in turn, sessions by number, missing values last. */
    Comparator<Map<String, @Nullable String>> order() {
        return (one, other) -> dimensions.stream()
                .mapToInt(dimension -> compare(dimension, one.get(dimension.key()), other.get(dimension.key())))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    private static int compare(Dimension dimension, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return dimension == Dimension.SESSION
                ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
                : one.compareTo(other);
    }

    private static @Nullable String value(Dimension dimension, CountedUnit unit) {
        return switch (dimension) {
            case SESSION -> String.valueOf(unit.receipt().session());
            case FIELD -> unit.field();
            case COMMITTEE -> unit.committee();
            case AGENCY -> unit.agency();
            case AGENCY_KIND -> unit.agencyKind();
            case LEVEL -> unit.level() == null ? null : unit.level().name();
            case ROUND -> unit.facts().round().name();
        };
    }
}
