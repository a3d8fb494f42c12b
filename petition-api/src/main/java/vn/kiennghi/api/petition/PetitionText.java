package vn.kiennghi.api.petition;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which texts of a petition are compared and stored. */
public final class PetitionText {
    /** Longest content of a petition, in UTF-16 characters. */
    public static final int LONGEST_CONTENT = 20_000;

    /** Longest single-line text: a reference, a name, a place. */
    public static final int LONGEST_LINE = 300;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private PetitionText() {}

    /** Returns the text in Unicode form NFC, without blanks around it. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Returns whether two texts say the same: equal but for Unicode form and white space. */
    public static boolean sayTheSame(String one, String other) {
        return blanksFolded(one).equals(blanksFolded(other));
    }

    private static String blanksFolded(String text) {
        return BLANKS.matcher(normalised(text)).replaceAll(" ");
    }
}
