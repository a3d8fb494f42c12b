package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.vocabulary.VocabularyView;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueNamesTest {
    private final CatalogueNames names = CatalogueNames.ofFields(
            List.of(
                    new FieldView("y-te", "Y tế, bảo hiểm y tế", null),
                    new FieldView("an-ninh", "An ninh trật tự, PCCC", null)),
            Meanings.NONE);

    @Test
    void a_name_is_recognised_whatever_its_case_and_diacritics() {
        assertThat(names.meant("Y TE, BAO HIEM Y TE")).containsExactly("y-te");
        assertThat(names.meant("y-te")).containsExactly("y-te");
        assertThat(names.meant("Y tế")).isEmpty();
    }

    @Test
    void a_name_is_recognised_where_offices_shorten_it_or_write_it_out() {
        assertThat(names.meant("Y tế, BHYT")).containsExactly("y-te");
        assertThat(names.meant("An ninh trật tự, phòng cháy, chữa cháy")).containsExactly("an-ninh");
    }

    @Test
    void what_somebody_chose_comes_after_exact_names_and_before_names_that_are_like_it() {
        Meanings meanings = Meanings.of(
                new VocabularyView("bac-kan", List.of()),
                List.of(
                        new WordMeaning(WordUse.FIELD, "Y tế", "khac"),
                        new WordMeaning(WordUse.FIELD, "y te bao hiem", "khac"),
                        new WordMeaning(WordUse.FIELD, "Y TẾ, BHYT", "khac"),
                        new WordMeaning(WordUse.FIELD, "Khác", null)));
        CatalogueNames fields = CatalogueNames.ofFields(
                List.of(
                        new FieldView("y-te", "Y tế", null),
                        new FieldView("bhyt", "Y tế, bảo hiểm y tế", null),
                        new FieldView("khac", "Khác", null)),
                meanings);

        assertThat(fields.meant("Y tế")).containsExactly("y-te");
        assertThat(fields.meant("Y tế, BHYT")).containsExactly("khac");
        assertThat(fields.saysNothing("Khác")).isFalse();
        assertThat(fields.only("Y tế bảo hiểm")).isEmpty();
        assertThat(fields.only("Y TẾ, BHYT")).contains("Khác");
    }

    @Test
    void names_that_differ_in_a_tone_are_two_names() {
        CatalogueNames alike = CatalogueNames.ofFields(
                List.of(new FieldView("hoa", "UBND xã Tân Hòa", null), new FieldView("hoas", "UBND xã Tân Hoá", null)),
                Meanings.NONE);

        assertThat(alike.meant("UBND xã Tân Hòa")).containsExactly("hoa");
        assertThat(alike.meant("Ủy ban nhân dân xã Tân Hoà")).containsExactly("hoa");
        assertThat(alike.meant("ubnd XÃ TÂN HÓA")).containsExactly("hoas");
        assertThat(alike.meant("UBND xa Tan Hoa")).containsExactly("hoa", "hoas");
        assertThat(alike.meant("UBND xã Tân H\u00adòa\u200b")).containsExactly("hoa");
    }
}
