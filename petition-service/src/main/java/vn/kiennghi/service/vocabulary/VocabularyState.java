package vn.kiennghi.service.vocabulary;

import java.util.HashMap;
import java.util.Map;
import vn.kiennghi.api.vocabulary.UsedWord;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.api.vocabulary.VocabularyEvent.MeaningChosen;
import vn.kiennghi.api.vocabulary.VocabularyEvent.WordForgotten;

/** What a vocabulary's events add up to: the latest choice for each word. */
record VocabularyState(Map<UsedWord, MeaningChosen> words) {
    static final VocabularyState EMPTY = new VocabularyState(Map.of());

    VocabularyState evolve(VocabularyEvent event) {
        Map<UsedWord, MeaningChosen> after = new HashMap<>(words);
        switch (event) {
            case MeaningChosen chosen -> after.put(UsedWord.of(chosen.use(), chosen.written()), chosen);
            case WordForgotten forgotten -> after.remove(UsedWord.of(forgotten.use(), forgotten.written()));
        }
        return new VocabularyState(Map.copyOf(after));
    }
}
