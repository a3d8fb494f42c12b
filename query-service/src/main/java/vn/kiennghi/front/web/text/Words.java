package vn.kiennghi.front.web.text;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says things in one language: texts from the bundle, numbers, dates and percentages (R36). Dates are written day first in
 * both languages, as in the documents that the pages speak of.
 */
public final class Words {
    /** What stands where there is nothing to say. */
    public static final String NOTHING = "–";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZONE);

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
                .map(number -> say("term.counted", locale.getLanguage().equals("en") ? number : written))
                .orElseGet(() -> say("term.other", written));
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
