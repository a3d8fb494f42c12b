package vn.kiennghi.query.similar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text is about.
 *
 * @param words each once
 * @param pairs neighbouring words, whichever comes first: most Vietnamese words have two syllables, and a syllable alone means
 *     many things
 */
record Gist(Set<String> words, Set<String> pairs) {
    /** Fewer words are in too many petitions. */
    private static final int FEWEST = 3;

    /**
     * Returns the gist of a text.
     *
     * @param said its words in their order
     * @param name words of the place where it was said; where the text names that place, this is left out, for it is compared
     *     by itself
     */
    static Gist of(List<String> said, List<String> name) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        String before = SameMeaning.NOTHING;
        for (int at = 0; at < said.size(); at++) {
            if (startsAt(said, at, name)) {
                at += name.size() - 1;
                before = SameMeaning.NOTHING;
                continue;
            }
            String word = said.get(at);
            if (word.equals(SameMeaning.NOTHING)) {
                continue;
            }
            words.add(word);
            if (!before.equals(SameMeaning.NOTHING)) {
                pairs.add(before.compareTo(word) < 0 ? before + " " + word : word + " " + before);
            }
            before = word;
        }
        return new Gist(words, pairs);
    }

    /** Returns whether the text says enough for others to be like it. */
    boolean saysEnough() {
        return words.size() >= FEWEST;
    }

    private static boolean startsAt(List<String> said, int at, List<String> name) {
        return !name.isEmpty()
                && at + name.size() <= said.size()
                && said.subList(at, at + name.size()).equals(name);
    }
}
