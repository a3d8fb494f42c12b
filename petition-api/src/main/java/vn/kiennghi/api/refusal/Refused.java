package vn.kiennghi.api.refusal;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where a rule refuses a command, after which nothing has been recorded, or does not tell a reader what he asked for. It is an
 * ordinary answer, so it carries no stack trace.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(RefusalCode code, @Nullable Object expected, @Nullable Object found, @Nullable String field) {
        this(new Refusal(code, text(expected), text(found), field));
    }

    public Refused(Refusal refusal) {
        super(
                "%s: expected %s, found %s (%s)"
                        .formatted(refusal.code(), refusal.expected(), refusal.found(), refusal.field()),
                null,
                false,
                false);
        this.refusal = refusal;
    }

    /** Returns code, expected, found and field. */
    public Refusal refusal() {
        return refusal;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
