package vn.kiennghi.edge.platform.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionText;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;

/** Which texts the record takes: printable ones, written as {@link Spelling} has it, of limited length. */
public final class Texts {
    private Texts() {}

    /** Returns the text as it is stored, or null if there is nothing in it to be seen. */
    public static @Nullable String normalised(@Nullable String text) {
        String stored = text == null ? "" : Spelling.stored(text);
        return stored.isEmpty() ? null : stored;
    }

    /**
     * Returns what is wrong with a text, if anything.
     *
     * @param text in the form that {@link #normalised} returns
     * @param severalLines whether it may have line breaks and be as long as a petition's content
     */
    public static Optional<Fault> fault(String text, String field, boolean severalLines) {
        if (text.codePoints().anyMatch(c -> forbidden(c) || (!severalLines && breaksLine(c)))) {
            String expected = severalLines ? "text without control characters" : "one line without control characters";
            return Optional.of(Fault.of(RefusalCode.FIELD_INVALID, field, expected, text));
        }
        int longest = severalLines ? PetitionText.LONGEST_CONTENT : PetitionText.LONGEST_LINE;
        return text.length() <= longest
                ? Optional.empty()
                : Optional.of(Fault.of(RefusalCode.TEXT_TOO_LONG, field, longest, text.length()));
    }

    /** A lone surrogate is no character and could not be stored; it shows itself as a code point of its own. */
    private static boolean forbidden(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean breaksLine(int c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }
}
