package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the edge speaks: Vietnamese first, English for who asks for it. */
public final class ReaderLanguage {
    /** The default. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    /** The other one. */
    public static final Locale ENGLISH = Locale.of("en");

    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, ENGLISH);

    private ReaderLanguage() {}

    /** Returns the language that the request's Accept-Language prefers of those we speak; Vietnamese if it names none. */
    public static Locale of(HttpServletRequest request) {
        return preferred(request.getHeader("Accept-Language"));
    }

    static Locale preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException notALanguageRange) {
            return VIETNAMESE;
        }
    }
}
