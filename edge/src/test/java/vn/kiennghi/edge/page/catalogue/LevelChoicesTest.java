package vn.kiennghi.edge.page.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.edge.page.wording.Languages;
import vn.kiennghi.edge.page.wording.TextsOfPages;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.page.wording.WordsByLanguage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LevelChoicesTest {
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private final Words words = new WordsByLanguage(new TextsOfPages()).in(Languages.VIETNAMESE.locale());

    @Test
    void districts_are_offered_for_what_begins_while_there_are_any() {
        assertThat(values(LevelChoices.since(LAST_DAY_OF_DISTRICTS, null, words)))
                .containsExactly("CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE");
    }

    @Test
    void districts_are_not_offered_for_what_begins_later() {
        assertThat(values(LevelChoices.since(TWO_TIERS, null, words)))
                .containsExactly("CENTRAL", "PROVINCE", "COMMUNE");
        assertThat(values(LevelChoices.others(Level.PROVINCE, TWO_TIERS, null, words)))
                .containsExactly("CENTRAL", "COMMUNE");
    }

    @Test
    void a_list_over_all_terms_offers_every_level() {
        assertThat(LevelChoices.since(null, null, words)).hasSize(Level.values().length);
    }

    @Test
    void what_is_said_already_stays_to_be_seen() {
        assertThat(LevelChoices.since(TWO_TIERS, Level.DISTRICT, words))
                .filteredOn(Choice::chosen)
                .extracting(Choice::label)
                .containsExactly("Cấp huyện");
        assertThat(values(LevelChoices.others(Level.PROVINCE, TWO_TIERS, Level.DISTRICT, words)))
                .contains("DISTRICT");
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
