package vn.kiennghi.edge.page.wording;

import org.jspecify.annotations.Nullable;

/**
 * A long text that is first shown shortened.
 *
 * @param shortened up to a word's end; null where the whole text is short enough
 */
public record Excerpt(@Nullable String shortened, String whole) {
    private static final int SHORT = 150;

    /** Returns the text, shortened where it is long. */
    public static Excerpt of(String text) {
        if (text.codePointCount(0, text.length()) <= SHORT) {
            return new Excerpt(null, text);
        }
        String start = text.substring(0, text.offsetByCodePoints(0, SHORT));
        int lastWord = start.lastIndexOf(' ');
        String words = lastWord > 0 ? start.substring(0, lastWord) : start;
        return new Excerpt(words.replaceFirst("[\\s\\p{Punct}]+$", "") + "…", text);
    }
}
