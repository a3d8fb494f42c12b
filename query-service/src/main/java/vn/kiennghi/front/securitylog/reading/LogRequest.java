package vn.kiennghi.front.securitylog.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.front.body.Parameters;
import vn.kiennghi.front.platform.problem.ProblemCode;
import vn.kiennghi.front.platform.problem.ProblemException;
import vn.kiennghi.front.platform.text.Dates;
import vn.kiennghi.front.securitylog.LogPlace;
import vn.kiennghi.front.securitylog.LogQuestion;
import vn.kiennghi.front.securitylog.SecurityEventKind;

/**
 * What is asked of the log, by query parameters.
 *
 * @param from the first day, in Viet Nam
 * @param to the last day
 */
public record LogRequest(
        @Nullable String account,
        @Nullable SecurityEventKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LogPlace cursor,
        int limit) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_PAGE = 200;

    /**
     * Reads the parameters {@code account}, {@code kind}, {@code from}, {@code to}, {@code limit} and {@code cursor}.
     *
     * @throws ProblemException (400) naming everything that is wrong
     */
    public static LogRequest read(Parameters parameters) {
        Integer limit = parameters.number("limit", ProblemCode.LIMIT_OUT_OF_RANGE, 1, LARGEST_PAGE);
        LogRequest request = new LogRequest(
                parameters.text("account"),
                parameters.constant("kind", SecurityEventKind.class),
                day(parameters, "from"),
                day(parameters, "to"),
                parameters.parsed("cursor", ProblemCode.BAD_CURSOR, "a cursor of a page before", LogPlace::parse),
                limit == null ? DEFAULT_LIMIT : limit);
        parameters.check();
        return request;
    }

    /** Returns the question as this reader may ask it. */
    public LogQuestion of(LogReader reader) {
        return new LogQuestion(
                reader.councils(),
                account,
                kind,
                from == null ? null : begin(from),
                to == null ? null : begin(to.plusDays(1)),
                cursor,
                limit);
    }

    /** Reads a day, in ISO form or as the pages write it. */
    static @Nullable LocalDate day(Parameters parameters, String name) {
        return parameters.parsed(name, ProblemCode.INVALID_DATE, Dates.EXPECTED, Dates::written);
    }

    /** Returns the first moment of a day in Viet Nam. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
