package vn.kiennghi.edge.page.wording;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something was to be done and that has passed.
 *
 * @param days how many calendar days have passed since; at least 1
 */
public record DayPast(LocalDate day, long days) {

    /** Returns the day if it lies before today; null if it does not, or if there is none. */
    public static @Nullable DayPast of(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today) ? new DayPast(day, ChronoUnit.DAYS.between(day, today)) : null;
    }

    /**
     * Returns the day if what is to be done by it is late.
     *
     * @param late what the read side found, perhaps on the day that begins just now
     */
    public static @Nullable DayPast ofLate(boolean late, @Nullable LocalDate day, LocalDate today) {
        return late && day != null ? new DayPast(day, Math.max(1, ChronoUnit.DAYS.between(day, today))) : null;
    }
}
