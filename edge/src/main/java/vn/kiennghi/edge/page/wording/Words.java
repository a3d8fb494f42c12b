package vn.kiennghi.edge.page.wording;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says things in one language: texts from the bundle, numbers, dates and percentages (R36). Dates are written day first in
 * both languages, as in the documents that the pages speak of.
 */
public final class Words {
    /** What stands where there is nothing to say. */
    public static final String NOTHING = "–";

    private static final String VIETNAMESE = Languages.VIETNAMESE.code();
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZONE);

    /** Begin and end of what stands by itself within a sentence, as Unicode marks them. */
    private static final char ISOLATE = '\u2068';

    private static final char POP = '\u2069';
    /** Letters that no English word has. */
    private static final Pattern VIETNAMESE_LETTER =
            Pattern.compile("[\\x{300}-\\x{323}\\x{C0}-\\x{1B0}\\x{1EA0}-\\x{1EF9}]");

    private final MessageSource messages;
    private final Locale locale;

    Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** Returns the language. */
    public Locale locale() {
        return locale;
    }

    /** Returns the text of that key; a missing key shows itself. */
    public String say(String key, Object... values) {
        return sayOr(key, key, values);
    }

    /** Returns the text of that key, or the other text where the bundle has none. */
    public String sayOr(String key, String otherwise, Object... values) {
        // The other text may be what somebody typed, and is no pattern: braces in it mean nothing.
        String text = messages.getMessage(key, values, null, locale);
        return text == null ? otherwise : text;
    }

    /** Returns the label of an enum value, such as {@code stage.RECEIVED}; a dash for none. */
    public String label(String group, @Nullable Object value) {
        return value == null ? NOTHING : sayOr(group + "." + value, value.toString());
    }

    /**
     * Returns what a council's term is counted as: councils write "X", which is so in Vietnamese and the "10th term" in English.
     * What is no numeral stays as it is written.
     */
    public String termOrdinal(String written) {
        return RomanNumeral.valueOf(written)
                .map(number -> say("term.counted", isVietnamese() ? written : number))
                .orElseGet(() -> say("term.other", written));
    }

    /**
     * Marks data that are Vietnamese by nature, such as a reason that somebody gave, before they are put into a sentence of
     * another language; {@link #runs} tells them apart again.
     */
    public String data(String text) {
        return isVietnamese() ? text : ISOLATE + text + POP;
    }

    /** Returns the parts of a sentence, each with its language where it is not that of the page. */
    public List<Run> runs(@Nullable String sentence) {
        List<Run> runs = new ArrayList<>();
        String rest = sentence == null ? "" : sentence;
        while (!rest.isEmpty()) {
            int begin = rest.indexOf(ISOLATE);
            int end = rest.indexOf(POP, begin + 1);
            if (begin < 0 || end < 0) {
                runs.add(new Run(rest, null));
                break;
            }
            if (begin > 0) {
                runs.add(new Run(rest.substring(0, begin), null));
            }
            runs.add(new Run(rest.substring(begin + 1, end), isVietnamese() ? null : VIETNAMESE));
            rest = rest.substring(end + 1);
        }
        return runs;
    }

    /**
     * A part of a sentence.
     *
     * @param language code of its language; null where it is that of the page
     */
    public record Run(String text, @Nullable String language) {}

    /** Returns the language of a text that may be Vietnamese data, such as a name in a pick list; null if it is the page's. */
    public @Nullable String languageOf(@Nullable String text) {
        return text != null
                        && !isVietnamese()
                        && VIETNAMESE_LETTER.matcher(text).find()
                ? VIETNAMESE
                : null;
    }

    private boolean isVietnamese() {
        return locale.getLanguage().equals(VIETNAMESE);
    }

    /** Returns the number with the language's thousands mark. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Returns the day as dd/MM/yyyy; a dash for none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : DAY.format(day);
    }

    /** Returns the moment as hours, minutes and day in Vietnam. */
    public String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Returns a percentage, which the read side writes with a decimal comma, in the language's way. */
    public String percentage(String vietnamese) {
        return locale.getLanguage().equals("en") ? vietnamese.replace(',', '.') : vietnamese;
    }
}
