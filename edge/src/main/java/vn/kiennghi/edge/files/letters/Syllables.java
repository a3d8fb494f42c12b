package vn.kiennghi.edge.files.letters;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows how a Vietnamese syllable is built, which tells a text from the same bytes read in another coding. */
final class Syllables {
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
            + "(?:uyê|uya|iê|yê|uô|ươ|ia|ua|ưa|oa|oă|oe|oo|uâ|uê|uơ|uy|[aăâeêioôơuưy])"
            + "(?:ch|nh|ng|[cmnptiouy])?");
    private static final Pattern CAPITAL_AFTER_SMALL = Pattern.compile("\\p{Ll}\\p{Lu}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}\\u2010-\\u203f]+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private Syllables() {}

    /** Returns the words of a text that are written with other letters than English has; those with digits are no words. */
    static List<String> telling(String text) {
        return BETWEEN.splitAsStream(text)
                .filter(word -> word.chars().anyMatch(letter -> letter > 0x7f))
                .filter(word -> !DIGIT.matcher(word).find())
                .toList();
    }

    /** Returns how many of the words are syllables. */
    static long among(List<String> words) {
        return words.stream().filter(Syllables::is).count();
    }

    /** Returns whether a word is one Vietnamese syllable, with at most one tone. */
    static boolean is(String word) {
        if (word.length() > 12 || CAPITAL_AFTER_SMALL.matcher(word).find()) {
            return false;
        }
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String bare = TONES.matcher(decomposed).replaceAll("");
        return decomposed.length() - bare.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                        .matches();
    }
}
