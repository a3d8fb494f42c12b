package vn.kiennghi.edge.desk.transfer.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;

/** Finds in the place where voters were met the unit whose People's Committee decides: "xã Nam Cường" in "thôn 3, xã Nam Cường". */
public final class LowerPlace {
    private static final Pattern COMMUNE = unit("xã|phường|thị trấn|đặc khu");
    private static final Pattern DISTRICT = unit("huyện|quận|thị xã|thành phố");

    private LowerPlace() {}

    /** Returns the unit of that level as it is written there, or nothing where none is named. */
    public static Optional<String> of(@Nullable String place, @Nullable Level level) {
        Pattern unit = switch (level) {
            case COMMUNE -> COMMUNE;
            case DISTRICT -> DISTRICT;
            case CENTRAL, PROVINCE -> null;
            case null -> null;
        };
        return place == null || unit == null
                ? Optional.empty()
                : Arrays.stream(place.split("[,;–]"))
                        .map(String::strip)
                        .filter(part -> unit.matcher(part).matches())
                        .findFirst()
                        .map(part -> part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1));
    }

    /** Returns the name of the unit's People's Committee. */
    public static String committee(String unit) {
        return "Ủy ban nhân dân " + unit;
    }

    private static Pattern unit(String kinds) {
        return Pattern.compile("(" + kinds + ")\\s+\\S.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
