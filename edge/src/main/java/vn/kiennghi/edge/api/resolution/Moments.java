package vn.kiennghi.edge.api.resolution;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kiennghi.edge.platform.text.Dates;

/** Moments as the API writes them. */
final class Moments {
    static final String EXPECTED = "YYYY-MM-DDThh:mm:ss±hh:mm | YYYY-MM-DDThh:mm:ssZ | YYYY-MM-DD";

    /** A plus sign that a client did not encode arrives as a blank. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (\\d{2}:\\d{2})$");

    private Moments() {}

    /** Returns the moment; a plain day means its last moment in the zone. Nothing if the text is neither. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        Optional<Instant> endOfDay = Dates.parse(text)
                .map(day -> day.atTime(LocalTime.MAX).atZone(zone).toInstant());
        if (endOfDay.isPresent()) {
            return endOfDay;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(LOST_PLUS.matcher(text).replaceFirst("+$1"));
            return Dates.isOfOurTime(moment.toLocalDate()) ? Optional.of(moment.toInstant()) : Optional.empty();
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
