package vn.kiennghi.api.council;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Id of a council's session: its term and its number within the term. */
public record SessionId(TermId termId, int number) {
    private static final Pattern FORM = Pattern.compile("(" + Identifier.FORM + ")\\.([1-9][0-9]{0,3})");

    /** Returns the id written as {@code {termId}.{number}}, or nothing if the text has another form. */
    public static Optional<SessionId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new SessionId(new TermId(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns the id as {@code {termId}.{number}}. */
    public String value() {
        return termId.value() + "." + number;
    }

    @Override
    public String toString() {
        return value();
    }
}
