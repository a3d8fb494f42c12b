package vn.kiennghi.api.vocabulary;

import vn.kiennghi.api.text.Spelling;

/**
 * A word in one of its uses. Two are equal where they are the same word, whatever their case and spaces and the way in which their letters
 * are put together.
 *
 * @param name by which the word is compared, see {@link Spelling#name}
 */
public record UsedWord(WordUse use, String name) {
    /** Returns the word as it is written somewhere. */
    public static UsedWord of(WordUse use, String written) {
        return new UsedWord(use, Spelling.name(written));
    }
}
