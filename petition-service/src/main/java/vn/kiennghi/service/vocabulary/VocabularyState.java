package vn.kiennghi.service.vocabulary;

import java.util.HashMap;
import java.util.Map;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.api.vocabulary.VocabularyEvent.MeaningChosen;
import vn.kiennghi.api.vocabulary.VocabularyEvent.WordForgotten;
import vn.kiennghi.api.vocabulary.WordUse;

/** What a vocabulary's events add up to: the latest choice for each word. */
record VocabularyState(Map<Word, MeaningChosen> words) {
    static final VocabularyState EMPTY = new VocabularyState(Map.of());

    /** A word in one of its uses, however it is spaced, in large or small letters. */
    record Word(WordUse use, String key) {
        static Word of(WordUse use, String written) {
            return new Word(use, Spelling.name(written));
        }
    }

    VocabularyState evolve(VocabularyEvent event) {
        Map<Word, MeaningChosen> after = new HashMap<>(words);
        switch (event) {
            case MeaningChosen chosen -> after.put(Word.of(chosen.use(), chosen.written()), chosen);
            case WordForgotten forgotten -> after.remove(Word.of(forgotten.use(), forgotten.written()));
        }
        return new VocabularyState(Map.copyOf(after));
    }
}
