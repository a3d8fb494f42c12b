package vn.kiennghi.edge.page.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages; Vietnamese unless another is asked for. */
public enum Languages {
    VIETNAMESE(Locale.of("vi")),
    ENGLISH(Locale.of("en"));

    /** Name of the query parameter that asks for a language. */
    public static final String PARAMETER = "lang";

    private final Locale locale;

    Languages(Locale locale) {
        this.locale = locale;
    }

    /** Returns the language's locale. */
    public Locale locale() {
        return locale;
    }

    /** Returns the language's code. */
    public String code() {
        return locale.getLanguage();
    }

    /** Returns the language with that code, or nothing. */
    public static Optional<Languages> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
