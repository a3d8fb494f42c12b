package vn.kiennghi.api.resolution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a percentage is written (R12, R36): councils differ, so every report names its own.
 *
 * @param mode half up or truncated
 * @param decimals 0 to 4
 */
public record Rounding(Mode mode, int decimals) {
    private static final Pattern FORM = Pattern.compile("(HALF_UP|TRUNCATE):([0-4])");

    /** What most councils use. */
    public static final Rounding DEFAULT = new Rounding(Mode.HALF_UP, 1);

    /** How the last decimal is found. */
    public enum Mode {
        HALF_UP,
        TRUNCATE
    }

    /** Returns the rounding written as {@code HALF_UP:1}, or nothing if the text has another form. */
    public static Optional<Rounding> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Rounding(Mode.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns n/d as Vietnamese percentage with a decimal comma, such as {@code 78,4%}; "–" where d is 0. */
    public String percentage(int n, int d) {
        if (d == 0) {
            return "–";
        }
        RoundingMode rounding = mode == Mode.HALF_UP ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        return BigDecimal.valueOf(n * 100L)
                        .divide(BigDecimal.valueOf(d), decimals, rounding)
                        .toPlainString()
                        .replace('.', ',')
                + "%";
    }

    @Override
    public String toString() {
        return mode + ":" + decimals;
    }
}
