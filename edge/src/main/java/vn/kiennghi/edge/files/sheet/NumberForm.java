package vn.kiennghi.edge.files.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * A number format of a workbook: whether its numbers are days, and how they look. Words that the format puts around a number are
 * never taken for the signs of a day: {@code "D"000} shows D001.
 */
final class NumberForm {
    /** Longer ones no spreadsheet program writes. */
    private static final int LONGEST = 255;
    /** Built-in formats that show days where the program is set to an East Asian language, which has no words of its own for them. */
    private static final int FIRST_EAST_ASIAN = 27;

    private static final int LAST_EAST_ASIAN = 36;
    private static final int SECOND_EAST_ASIAN = 50;
    private static final int LAST_SECOND_EAST_ASIAN = 58;

    private static final String ELAPSED_TIME = "(?i:\\[[hms]+])";
    private static final Pattern WORDS =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|(?!" + ELAPSED_TIME + ")\\[[^\\]]*]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("(\"[^\"]*\"|\\\\.)|_.|\\*.|,", Pattern.DOTALL);
    private static final Pattern ANY_NUMBER = Pattern.compile("(\"[^\"]*\"|\\\\.)|(?i:general)|@", Pattern.DOTALL);
    private static final Pattern SCIENTIFIC = Pattern.compile("e[+-]");
    private static final Pattern FRACTION = Pattern.compile("[?#0]\\s*/\\s*[?#\\d]");
    private static final Pattern PARTS_OF_SECONDS = Pattern.compile("s+[.,]0+");
    private static final Pattern DAY = Pattern.compile(".*[yde].*|[^hs]*m[^hs]*", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile(".*[hs].*", Pattern.DOTALL);
    private static final Pattern PLACES = Pattern.compile("[0#?]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final Pattern OUTER_ZEROS = Pattern.compile("^0+|0+$");

    /** What a number in it is. */
    enum Shows {
        /** The number as it is. */
        PLAINLY,
        /** The number among words and with as many digits as the format says. */
        DRESSED,
        /** One digit and a power of ten, as a program writes a number that is too long for it. */
        SCIENTIFICALLY,
        DAYS,
        TIMES
    }

    private final Shows shows;
    private final String code;

    private NumberForm(Shows shows, String code) {
        this.shows = shows;
        this.code = code;
    }

    /**
     * @param id its number in the workbook, which alone tells the built-in ones
     * @param own what the workbook says of it; null if nothing
     */
    static NumberForm of(int id, @Nullable String own) {
        if (own == null && isEastAsianDay(id)) {
            return new NumberForm(Shows.DAYS, "");
        }
        String code = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
        return code == null || code.length() > LONGEST
                ? new NumberForm(Shows.PLAINLY, "")
                : new NumberForm(shows(signs(code)), code);
    }

    private static boolean isEastAsianDay(int id) {
        return (id >= FIRST_EAST_ASIAN && id <= LAST_EAST_ASIAN)
                || (id >= SECOND_EAST_ASIAN && id <= LAST_SECOND_EAST_ASIAN);
    }

    /** Returns what is left of the part for usual numbers without words, colours and conditions. */
    private static String signs(String code) {
        String bare = WORDS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        int end = bare.indexOf(';');
        return end < 0 ? bare : bare.substring(0, end);
    }

    private static Shows shows(String signs) {
        if (SCIENTIFIC.matcher(signs).find()) {
            return Shows.SCIENTIFICALLY;
        }
        if (signs.contains("general") || signs.contains("@")) {
            return Shows.DRESSED;
        }
        boolean digits =
                PLACES.matcher(PARTS_OF_SECONDS.matcher(signs).replaceAll("s")).find();
        if (digits) {
            return Shows.DRESSED;
        }
        if (DAY.matcher(signs.replace("am/pm", "h").replace("a/p", "h")).matches()) {
            return Shows.DAYS;
        }
        return TIME.matcher(signs).matches() ? Shows.TIMES : Shows.DRESSED;
    }

    Shows shows() {
        return shows;
    }

    /**
     * Returns how a number looks, as far as it can be told from it: a number of which the format hides a part stays as it is, so
     * that nothing of it is lost. Digits are never grouped, and a point stands before decimals, whatever the reader's country.
     *
     * @param plain the number as it is
     */
    String seen(double value, String plain) {
        if (shows != Shows.DRESSED && shows != Shows.TIMES) {
            return plain;
        }
        String look = look(value, plain);
        if (look.isEmpty()) {
            return plain;
        }
        return shows == Shows.TIMES || tellsAll(look, plain) ? look : plain;
    }

    private String look(double value, String plain) {
        try {
            String form = ANY_NUMBER
                    .matcher(UNSEEN.matcher(code).replaceAll("$1"))
                    .replaceAll(
                            word -> word.group(1) == null ? digitsOf(plain) : Matcher.quoteReplacement(word.group(1)));
            String text = CellFormat.getInstance(Locale.ROOT, form).apply(value).text;
            return BLANKS.matcher(text).replaceAll(" ").replace("/ ", "/").strip();
        } catch (RuntimeException notUnderstood) {
            return "";
        }
    }

    /** As many places as the number needs. */
    private static String digitsOf(String plain) {
        int point = plain.indexOf('.');
        return point < 0 ? "0" : "0." + "0".repeat(plain.length() - point - 1);
    }

    private boolean tellsAll(String look, String plain) {
        String seen = NO_DIGITS.matcher(look).replaceAll("");
        String said =
                OUTER_ZEROS.matcher(NO_DIGITS.matcher(plain).replaceAll("")).replaceAll("");
        return seen.isEmpty()
                ? look.chars().anyMatch(Character::isLetter)
                : seen.contains(said) || FRACTION.matcher(signs(code)).find();
    }
}
