package vn.kiennghi.edge.files;

import java.util.regex.Pattern;
import vn.kiennghi.api.text.Spelling;

/** Makes words comparable that people write differently: bare as {@link Spelling#bare} has them, and without punctuation. */
final class Folding {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    static String fold(String text) {
        return GAPS.matcher(Spelling.bare(text)).replaceAll(" ").strip();
    }
}
