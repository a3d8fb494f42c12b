package vn.kiennghi.edge.page.wording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.platform.text.Dates;
import vn.kiennghi.edge.platform.text.Texts;

/**
 * A day as it was typed into a form, day first or in ISO form: a browser's own date field would show it in the order of the
 * browser's language.
 *
 * @param text what was typed; null for nothing
 * @param day null if nothing was typed or the text is no day
 */
public record WrittenDay(@Nullable String text, @Nullable LocalDate day) {

    /** Reads what was typed. */
    public static WrittenDay of(@Nullable String typed) {
        String text = Texts.normalised(typed);
        if (text == null) {
            return new WrittenDay(null, null);
        }
        return new WrittenDay(text, Dates.written(text).orElse(null));
    }

    /** Returns whether something was typed that is no day. */
    public boolean isWrong() {
        return text != null && day == null;
    }

    /** Returns what the form shows again: the day in the form in which it is asked for, or what was typed. */
    public @Nullable String shown(Words words) {
        return day == null ? text : words.day(day);
    }
}
