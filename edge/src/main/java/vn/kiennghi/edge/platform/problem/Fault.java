package vn.kiennghi.edge.platform.problem;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;

/**
 * One thing that is wrong, with a request as a whole or with one of its members or rows.
 *
 * @param code name of a {@link ProblemCode} or {@link RefusalCode}
 * @param status HTTP status that goes with it
 * @param field member, parameter, header or column concerned; null: the request as a whole
 * @param row row of a table, the heading being 1; null outside tables
 * @param expected what would have been right
 * @param found what was there instead
 */
public record Fault(
        String code,
        int status,
        @Nullable String field,
        @Nullable Integer row,
        @Nullable String expected,
        @Nullable String found) {
    /** A name may be what somebody sent, too. */
    private static final int FIELD_SHOWN = 200;
    /** Enough to recognise what one sent. */
    private static final int FOUND_SHOWN = 200;
    /** Enough for the longest list of values. */
    private static final int EXPECTED_SHOWN = 1_000;

    public Fault {
        field = shown(field, FIELD_SHOWN);
        expected = shown(expected, EXPECTED_SHOWN);
        found = shown(found, FOUND_SHOWN);
    }

    /** Returns a fault that the edge itself found. */
    public static Fault of(
            ProblemCode code, @Nullable String field, @Nullable Object expected, @Nullable Object found) {
        return new Fault(code.name(), code.status(), field, null, text(expected), text(found));
    }

    /** Returns a fault with a code of the command side that the edge found before it sent anything. */
    public static Fault of(
            RefusalCode code, @Nullable String field, @Nullable Object expected, @Nullable Object found) {
        return of(new Refusal(code, text(expected), text(found), field));
    }

    /** Returns what the command side refused; an unknown id is 404 where it addresses the thing itself, else 422. */
    public static Fault of(Refusal refusal) {
        int status = switch (refusal.code().kind()) {
            case RULE -> 409;
            case CONTENT -> 422;
            case UNKNOWN -> refusal.field() == null ? 404 : 422;
            case OUTDATED -> 412;
            case FORBIDDEN -> 403;
        };
        return new Fault(refusal.code().name(), status, refusal.field(), null, refusal.expected(), refusal.found());
    }

    /** Returns the same fault at a row and column of a table. */
    public Fault at(int rowNumber, @Nullable String column) {
        return new Fault(code, status, column, rowNumber, expected, found);
    }

    /** Long or strange input is cut and its control characters replaced, before it is shown to anybody. */
    private static @Nullable String shown(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String cut = text.length() <= longest ? text : text.substring(0, longest) + "…";
        StringBuilder safe = new StringBuilder(cut.length());
        cut.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
