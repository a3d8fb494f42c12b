package vn.kiennghi.edge.securitylog.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.securitylog.LogPlace;
import vn.kiennghi.edge.securitylog.LogQuestion;
import vn.kiennghi.edge.securitylog.SecurityEventKind;

/**
 * What is asked of the log.
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
    /** How many entries a page has unless somebody asks for another number. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many it has at most. */
    public static final int LARGEST_PAGE = 200;

    /**
     * Reads the parameters of a call of the API: {@code account}, {@code kind}, {@code from}, {@code to}, {@code limit} and {@code cursor}.
     *
     * @throws ProblemException (400) naming everything that is wrong
     */
    public static LogRequest read(Parameters parameters) {
        Integer limit = parameters.number("limit", ProblemCode.LIMIT_OUT_OF_RANGE, 1, LARGEST_PAGE);
        LogRequest request = new LogRequest(
                parameters.text("account"),
                parameters.constant("kind", SecurityEventKind.class),
                parameters.date("from"),
                parameters.date("to"),
                parameters.parsed("cursor", ProblemCode.BAD_CURSOR, "a cursor of a page before", LogPlace::parse),
                limit == null ? DEFAULT_LIMIT : limit);
        parameters.check();
        return request;
    }

    /**
     * Returns the question as this reader may ask it.
     *
     * @param zone whose days they are
     */
    LogQuestion of(LogReader reader, ZoneId zone) {
        return new LogQuestion(
                reader.councils(),
                account,
                kind,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                cursor,
                limit);
    }
}
