package vn.kiennghi.edge.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiennghi.api.vocabulary.UsedWord;
import vn.kiennghi.api.vocabulary.VocabularyView;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;

/** What somebody chose that words of files mean: for the council's files in general, or for one file. */
public final class Meanings {
    /** Nobody chose anything. */
    public static final Meanings NONE = new Meanings(Stream.empty());

    private final Map<UsedWord, WordMeaning> chosen = new HashMap<>();

    private Meanings(Stream<WordMeaning> meanings) {
        meanings.forEach(meaning -> chosen.put(UsedWord.of(meaning.use(), meaning.written()), meaning));
    }

    /**
     * Returns what the words mean.
     *
     * @param kept what the council keeps
     * @param ofThisFile what counts for one file, and before what is kept
     */
    public static Meanings of(VocabularyView kept, List<WordMeaning> ofThisFile) {
        return new Meanings(Stream.concat(
                kept.words().stream().map(word -> new WordMeaning(word.use(), word.written(), word.means())),
                ofThisFile.stream()));
    }

    /** Returns what somebody chose for the word, if anybody did; that it says nothing is a choice, too. */
    Optional<WordMeaning> of(WordUse use, String written) {
        return chosen.isEmpty() ? Optional.empty() : Optional.ofNullable(chosen.get(UsedWord.of(use, written)));
    }

    /** Returns whether somebody chose that the word says nothing. */
    boolean sayNothing(WordUse use, String written) {
        return of(use, written).filter(meaning -> meaning.means() == null).isPresent();
    }
}
