package vn.kiennghi.front.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilView.FieldView;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueNamesTest {
    private final CatalogueNames names = CatalogueNames.ofFields(List.of(
            new FieldView("y-te", "Y tế, bảo hiểm y tế", null),
            new FieldView("an-ninh", "An ninh trật tự, PCCC", null)));

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
}
