package vn.kiennghi.edge.page.form;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line at the top of a page about what was asked for and not done, for who looks there and nowhere else. It leads to the place
 * where all of it is said; the page's title begins with it.
 *
 * @param entry id of the element in which the wrong entry is made; null: no single entry is wrong
 * @param label what that entry is called; null with no entry
 * @param sentence what is wrong
 * @param others how many other things are wrong
 * @param place id of the element that says it all; null: the page holds the form no more, and the line stands for itself
 */
public record RefusalLine(
        @Nullable String entry,
        @Nullable String label,
        String sentence,
        int others,
        @Nullable String place) {
    /** Name under which a page finds its line. */
    public static final String NAME = "refusalLine";

    /** Returns the line about a form that was refused, which has messages. */
    public static RefusalLine about(FilledForm form) {
        FormMessage first = form.messages().getFirst();
        String field = first.field();
        String label = first.label() == null ? field : first.label();
        return new RefusalLine(
                field == null ? null : form.place(field),
                label == null ? null : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
                first.sentence(),
                form.messages().size() - 1,
                form.refusedId());
    }

    /** Returns the line about a form that was refused and that the page does not offer any more, such as one sent too late. */
    public static RefusalLine alone(FilledForm form) {
        return new RefusalLine(
                null,
                null,
                form.messages().getFirst().sentence(),
                form.messages().size() - 1,
                null);
    }

    /** Returns the line about something that is told at a place of the page. */
    public static RefusalLine at(String place, String sentence) {
        return new RefusalLine(null, null, sentence, 0, place);
    }
}
