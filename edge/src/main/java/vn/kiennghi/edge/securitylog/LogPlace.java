package vn.kiennghi.edge.securitylog;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of an entry in the order of the log.
 *
 * @param at its moment
 * @param id what tells it from others of the same moment: 24 hexadecimal digits that grow with the log
 */
public record LogPlace(Instant at, String id) {
    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,15})\\.([0-9a-f]{24})");

    /** Returns the place as opaque text, which goes into an address as it is. */
    public String text() {
        return at.toEpochMilli() + "." + id;
    }

    /** Reads what {@link #text} wrote; nothing if it did not. */
    public static Optional<LogPlace> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LogPlace(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)));
        } catch (DateTimeException beyondAllTime) {
            return Optional.empty();
        }
    }
}
