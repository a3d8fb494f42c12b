package vn.kiennghi.edge.platform.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiennghi.api.text.Spelling;

/** Days as the API writes them, and as people do. */
public final class Dates {
    /** What is told to whoever writes a day otherwise. */
    public static final String EXPECTED = "YYYY-MM-DD, 1900..2200";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    /**
     * Returns the day, or nothing if the text is not an existing day in ISO form of the years 1900 to 2200. Blanks around it, what
     * cannot be seen and look-alike dashes do not matter.
     */
    public static Optional<LocalDate> parse(String text) {
        String key = Spelling.key(text);
        if (!FORM.matcher(key).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(key, ISO)).filter(Dates::isOfOurTime);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Returns the day that a person wrote, day first as in {@code 3/12/2022} or in ISO form; nothing if it is neither. */
    public static Optional<LocalDate> written(String text) {
        return parse(text).or(() -> vietnamese(Spelling.key(text)));
    }

    /** Returns the last moment of the day in the zone: what is asked "by a day" includes all of it. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.MAX).atZone(zone).toInstant();
    }

    /** Returns whether the day lies in the years 1900 to 2200: others are slips of the pen. */
    public static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static Optional<LocalDate> vietnamese(String text) {
        Matcher matcher = VIETNAMESE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(1))))
                    .filter(Dates::isOfOurTime);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
