package vn.kiennghi.edge.page.wording;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Gives the words of a language. */
public final class WordsByLanguage {
    private final MessageSource messages;

    public WordsByLanguage(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the words of that language. */
    public Words in(Locale locale) {
        return new Words(messages, locale);
    }
}
