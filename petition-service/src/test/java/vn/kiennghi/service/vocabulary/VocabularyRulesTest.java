package vn.kiennghi.service.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.vocabulary.VocabularyCommand;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ForgetWords;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.api.vocabulary.VocabularyEvent.MeaningChosen;
import vn.kiennghi.api.vocabulary.VocabularyEvent.WordForgotten;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;
import vn.kiennghi.service.council.SampleCatalogue;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VocabularyRulesTest {
    private static final String COUNCIL = "bac-kan";

    private static WordMeaning word(WordUse use, String written, @Nullable String means) {
        return new WordMeaning(use, written, means);
    }

    private static ChooseMeanings choose(WordMeaning... meanings) {
        return new ChooseMeanings(new VocabularyId(COUNCIL), List.of(meanings));
    }

    private static List<VocabularyEvent> decide(VocabularyCommand command, VocabularyEvent... before) {
        VocabularyState state =
                Arrays.stream(before).reduce(VocabularyState.EMPTY, VocabularyState::evolve, (one, other) -> other);
        return VocabularyRules.decide(state, command, new SampleCatalogue());
    }

    @Test
    void a_word_means_what_somebody_chose() {
        assertThat(decide(choose(
                        word(WordUse.FIELD, "Đường sá", "giao-thong"), word(WordUse.LEVEL, "UBND tỉnh", "PROVINCE"))))
                .containsExactly(
                        new MeaningChosen(COUNCIL, WordUse.FIELD, "Đường sá", "giao-thong"),
                        new MeaningChosen(COUNCIL, WordUse.LEVEL, "UBND tỉnh", "PROVINCE"));
    }

    @Test
    void the_same_choice_again_in_other_letters_changes_nothing() {
        MeaningChosen before = new MeaningChosen(COUNCIL, WordUse.FIELD, "Đường sá", "giao-thong");

        assertThat(decide(choose(word(WordUse.FIELD, " đường  sá", "giao-thong")), before))
                .isEmpty();
        assertThat(decide(choose(word(WordUse.FIELD, "Đường sá", null)), before))
                .containsExactly(new MeaningChosen(COUNCIL, WordUse.FIELD, "Đường sá", null));
    }

    @Test
    void the_same_word_means_one_thing_as_a_field_and_another_as_an_agency() {
        MeaningChosen before = new MeaningChosen(COUNCIL, WordUse.FIELD, "Giao thông", "giao-thong");

        assertThat(decide(choose(word(WordUse.AGENCY, "Giao thông", "so-gtvt")), before))
                .containsExactly(new MeaningChosen(COUNCIL, WordUse.AGENCY, "Giao thông", "so-gtvt"));
    }

    @Test
    void a_word_means_nothing_that_there_is_not() {
        refused(choose(word(WordUse.FIELD, "Đường sá", "duong-sa")), RefusalCode.UNKNOWN_FIELD);
        refused(choose(word(WordUse.AGENCY, "Sở GTVT", "Sở GTVT")), RefusalCode.UNKNOWN_AGENCY);
        refused(choose(word(WordUse.LEVEL, "UBND tỉnh", "tỉnh")), RefusalCode.FIELD_INVALID);
        refused(choose(word(WordUse.OUTCOME, "Chưa trả lời", "NONE")), RefusalCode.FIELD_INVALID);
        refused(choose(word(WordUse.OUTCOME, "Chưa trả lời", null)), RefusalCode.FIELD_MISSING);
        refused(choose(word(WordUse.FIELD, "  ", "giao-thong")), RefusalCode.FIELD_MISSING);
        refused(
                new ChooseMeanings(new VocabularyId("nowhere"), List.of(word(WordUse.LEVEL, "tỉnh", "PROVINCE"))),
                RefusalCode.UNKNOWN_COUNCIL);
    }

    @Test
    void more_words_than_an_office_can_look_through_are_refused_as_a_whole() {
        WordMeaning[] many = IntStream.rangeClosed(0, VocabularyRules.MOST_WORDS)
                .mapToObj(number -> word(WordUse.LEVEL, "cấp " + number, "PROVINCE"))
                .toArray(WordMeaning[]::new);

        refused(choose(many), RefusalCode.CATALOGUE_FULL);
    }

    @Test
    void a_forgotten_word_is_asked_for_again() {
        MeaningChosen before = new MeaningChosen(COUNCIL, WordUse.FIELD, "Đường sá", "giao-thong");
        ForgetWords forget = new ForgetWords(new VocabularyId(COUNCIL), List.of(word(WordUse.FIELD, "đường sá", null)));

        assertThat(decide(forget, before)).containsExactly(new WordForgotten(COUNCIL, WordUse.FIELD, "đường sá"));
        assertThat(decide(forget, before, new WordForgotten(COUNCIL, WordUse.FIELD, "Đường sá")))
                .isEmpty();
    }

    private static void refused(VocabularyCommand command, RefusalCode code) {
        assertThatThrownBy(() -> decide(command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
