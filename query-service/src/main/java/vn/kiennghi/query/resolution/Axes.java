package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days and moments as numbers that stand in columns. */
final class Axes {
    /** Instead of a day that is missing; before every day. */
    static final int NO_DAY = Integer.MIN_VALUE;
    /** After every day. */
    static final int NEVER = Integer.MAX_VALUE;

    private Axes() {}

    /** Returns the number of days since 1970; days some millions of years away are one. */
    static int day(LocalDate day) {
        return Math.clamp(day.toEpochDay(), NO_DAY + 1, NEVER - 1);
    }

    /** Returns the number of the day; {@link #NO_DAY} where there is none. */
    static int dayIfAny(@Nullable LocalDate day) {
        return day == null ? NO_DAY : day(day);
    }

    /** Returns the microseconds since 1970 that had passed: moments of record are whole ones. */
    static long moment(Instant moment) {
        long seconds =
                Math.clamp(moment.getEpochSecond(), Long.MIN_VALUE / 1_000_000 + 1, Long.MAX_VALUE / 1_000_000 - 1);
        return seconds * 1_000_000 + moment.getNano() / 1_000;
    }
}
