package vn.kiennghi.edge.figures.link;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.platform.text.Dates;

/** Writes a number of the figures as parameters of an address and reads it again. */
public final class CountedAddress {
    /** Name of the parameter that says which number; without it an address speaks of none. */
    public static final String COLUMN = "count";

    /** What stands for a missing value of a row; no id and no name looks like it. */
    private static final String MISSING = "~none";

    private static final int LAST_SESSION = 9999;

    private CountedAddress() {}

    /** Returns the parameters by name, each with a value. */
    public static Map<String, String> of(Counted counted) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, COLUMN, counted.column());
        put(parameters, "countSession", counted.session());
        put(parameters, "countKind", counted.kind());
        put(parameters, "scope", counted.scope());
        put(parameters, "unit", counted.unit());
        put(parameters, "asOf", counted.asOf());
        put(parameters, "knownAt", counted.knownUntil());
        counted.row().forEach((dimension, value) -> put(parameters, name(dimension), value == null ? MISSING : value));
        return parameters;
    }

    /**
     * Returns the number of which an address speaks, if any.
     *
     * @param today as of which it is counted unless the address says otherwise
     * @throws PageRefused if a parameter has a value of the wrong form
     */
    public static Optional<Counted> in(Map<String, String> parameters, LocalDate today) {
        FigureColumn column = read(parameters, COLUMN, text -> FigureColumn.valueOf(text));
        if (column == null) {
            return Optional.empty();
        }
        Map<Dimension, @Nullable String> row = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String value = read(parameters, name(dimension), text -> valid(dimension, text));
            if (value != null) {
                row.put(dimension, value.equals(MISSING) ? null : value);
            }
        }
        CountScope scope = read(parameters, "scope", text -> CountScope.valueOf(text));
        CountUnit unit = read(parameters, "unit", text -> CountUnit.valueOf(text));
        LocalDate asOf = read(parameters, "asOf", CountedAddress::day);
        return Optional.of(new Counted(
                column,
                read(parameters, "countSession", CountedAddress::session),
                read(parameters, "countKind", text -> PetitionKind.valueOf(text)),
                scope == null ? CountScope.OWN_LEVEL : scope,
                unit == null ? CountUnit.ITEM : unit,
                asOf == null ? today : asOf,
                read(parameters, "knownAt", CountedAddress::day),
                row));
    }

    /** Returns the address of the figures in which the number stands. */
    public static String ofFigures(Counted counted, String termId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "session", counted.session());
        put(parameters, "kind", counted.kind());
        put(parameters, "scope", counted.scope());
        put(parameters, "unit", counted.unit());
        put(parameters, "asOf", counted.asOf());
        put(parameters, "knownAt", counted.knownUntil());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/terms/" + termId + "/figures");
        parameters.forEach((name, value) -> address.queryParam(name, value));
        return address.encode().toUriString();
    }

    private static String name(Dimension dimension) {
        return "group" + Character.toUpperCase(dimension.key().charAt(0))
                + dimension.key().substring(1);
    }

    private static <T> @Nullable T read(Map<String, String> parameters, String name, Function<String, T> reader) {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw PageRefused.malformed();
        }
    }

    /** Only what the figures themselves may show is looked for; ids that nobody gave list nothing. */
    private static String valid(Dimension dimension, String value) {
        if (value.equals(MISSING)) {
            return value;
        }
        return switch (dimension) {
            case SESSION -> session(value).toString();
            case LEVEL -> Level.valueOf(value).name();
            case ROUND -> Round.valueOf(value).name();
            case AGENCY_KIND -> AgencyKind.valueOf(value).name();
            case FIELD, COMMITTEE, AGENCY -> value;
        };
    }

    private static Integer session(String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > LAST_SESSION) {
            throw new IllegalArgumentException("no session has this number");
        }
        return number;
    }

    private static LocalDate day(String text) {
        return Dates.written(text).orElseThrow(() -> new IllegalArgumentException("not a day"));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
