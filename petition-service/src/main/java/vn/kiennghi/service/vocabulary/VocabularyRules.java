package vn.kiennghi.service.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.vocabulary.UsedWord;
import vn.kiennghi.api.vocabulary.VocabularyCommand;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ForgetWords;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.api.vocabulary.VocabularyEvent.MeaningChosen;
import vn.kiennghi.api.vocabulary.VocabularyEvent.WordForgotten;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;
import vn.kiennghi.service.council.Catalogue;

/** Decides on commands to a council's vocabulary. */
final class VocabularyRules {
    /** An office writes some hundred words in its files; the vocabulary is read and shown as a whole. */
    static final int MOST_WORDS = 2_000;

    private VocabularyRules() {}

    /**
     * Returns the events that the command causes, one for each word that changes; none if everything is so already.
     *
     * @throws Refused if a rule forbids the command
     */
    static List<VocabularyEvent> decide(VocabularyState state, VocabularyCommand command, Catalogue catalogue) {
        String council = command.vocabularyId().councilId();
        if (catalogue.council(council).isEmpty()) {
            throw new Refused(RefusalCode.UNKNOWN_COUNCIL, "a council of this installation", council, null);
        }
        return switch (command) {
            case ChooseMeanings choose -> choose(state, choose, catalogue);
            case ForgetWords forget -> forget(state, forget);
        };
    }

    private static List<VocabularyEvent> choose(VocabularyState state, ChooseMeanings command, Catalogue catalogue) {
        String council = command.vocabularyId().councilId();
        requireRoom(command.meanings().size());
        Map<UsedWord, MeaningChosen> after = new HashMap<>(state.words());
        List<VocabularyEvent> events = new ArrayList<>();
        for (WordMeaning meaning : command.meanings()) {
            if (meaning.written().isBlank()) {
                throw new Refused(RefusalCode.FIELD_MISSING, "a word of a file", null, "written");
            }
            meansWhatThereIs(council, meaning, catalogue);
            MeaningChosen chosen = new MeaningChosen(council, meaning.use(), meaning.written(), meaning.means());
            MeaningChosen before = after.put(UsedWord.of(meaning.use(), meaning.written()), chosen);
            if (before == null || !Objects.equals(before.means(), chosen.means())) {
                events.add(chosen);
            }
        }
        requireRoom(after.size());
        return events;
    }

    private static void requireRoom(int words) {
        if (words > MOST_WORDS) {
            throw new Refused(RefusalCode.CATALOGUE_FULL, MOST_WORDS, words, "written");
        }
    }

    private static void meansWhatThereIs(String council, WordMeaning meaning, Catalogue catalogue) {
        String means = meaning.means();
        if (means == null) {
            require(meaning.use() != WordUse.OUTCOME, RefusalCode.FIELD_MISSING, "an outcome", null);
            return;
        }
        switch (meaning.use()) {
            case FIELD ->
                require(
                        Identifier.isValid(means)
                                && catalogue.field(council, means).isPresent(),
                        RefusalCode.UNKNOWN_FIELD,
                        "a field of the council's catalogue",
                        means);
            case AGENCY ->
                require(
                        Identifier.isValid(means)
                                && catalogue.agency(council, means).isPresent(),
                        RefusalCode.UNKNOWN_AGENCY,
                        "an agency of the council's catalogue",
                        means);
            case LEVEL -> isOneOf(List.of(Level.values()), means);
            case ROUND -> isOneOf(List.of(Round.values()), means);
            case KIND -> isOneOf(List.of(PetitionKind.values()), means);
            case OUTCOME -> isOneOf(Outcome.CLAIMS, means);
        }
    }

    private static <E extends Enum<E>> void isOneOf(List<E> values, String means) {
        List<String> names = values.stream().map(Enum::name).toList();
        require(names.contains(means), RefusalCode.FIELD_INVALID, String.join(", ", names), means);
    }

    private static void require(boolean known, RefusalCode code, String expected, @Nullable String found) {
        if (!known) {
            throw new Refused(code, expected, found, "means");
        }
    }

    private static List<VocabularyEvent> forget(VocabularyState state, ForgetWords command) {
        Set<UsedWord> left = new HashSet<>(state.words().keySet());
        return command.words().stream()
                .filter(word -> left.remove(UsedWord.of(word.use(), word.written())))
                .<VocabularyEvent>map(
                        word -> new WordForgotten(command.vocabularyId().councilId(), word.use(), word.written()))
                .toList();
    }
}
