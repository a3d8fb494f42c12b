package vn.kiennghi.api.vocabulary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A council's vocabulary.
 *
 * @param words by use, then in the order of the Vietnamese alphabet
 */
public record VocabularyView(String councilId, List<Word> words) {
    /**
     * A word with its meaning.
     *
     * @param means id or name; null: it says nothing
     * @param by the user who chose it; null where a machine did
     * @param at when it was chosen, UTC
     */
    public record Word(
            WordUse use,
            String written,
            @Nullable String means,
            @Nullable String by,
            Instant at) {}
}
