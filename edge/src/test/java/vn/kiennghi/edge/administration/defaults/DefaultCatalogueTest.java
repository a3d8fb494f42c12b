package vn.kiennghi.edge.administration.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.council.Level;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaultCatalogueTest {
    private final DefaultCatalogue defaults = new DefaultCatalogue();

    @Test
    void every_field_has_a_valid_id_of_its_own_a_name_of_its_own_and_a_committee() {
        List<DefaultField> fields = defaults.fields();

        assertThat(fields).hasSize(23).allSatisfy(field -> {
            assertThat(field.id()).matches(Identifier.FORM);
            assertThat(field.name()).isNotBlank();
            assertThat(field.committee()).isIn("KT_NS", "VH_XH", "PHAP_CHE", "DAN_TOC");
        });
        assertThat(fields.stream().map(DefaultField::id)).doesNotHaveDuplicates();
        assertThat(fields.stream().map(DefaultField::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, Hội đồng nhân dân tỉnh Lào Cai",
        "PROVINCE, HĐND thành phố Huế",
        "COMMUNE, Hội đồng nhân dân xã Bằng Thành",
        "COMMUNE, Hội đồng nhân dân phường Cam Đường",
        "COMMUNE, Hội đồng nhân dân đặc khu Cô Tô"
    })
    void every_agency_has_a_valid_id_of_its_own_and_a_whole_name_of_its_own(Level level, String council) {
        List<DefaultAgency> agencies = defaults.agencies(level, council);

        assertThat(agencies).hasSizeGreaterThan(10).allSatisfy(agency -> {
            assertThat(agency.id()).matches(Identifier.FORM);
            assertThat(agency.name()).isNotBlank().doesNotContain("{", "}");
        });
        assertThat(agencies.stream().map(DefaultAgency::id)).doesNotHaveDuplicates();
        assertThat(agencies.stream().map(DefaultAgency::name)).doesNotHaveDuplicates();
    }

    @Test
    void a_province_has_the_twelve_agencies_that_all_have_and_those_outside_the_peoples_committee() {
        assertThat(names(Level.PROVINCE, "Hội đồng nhân dân tỉnh Lào Cai"))
                .contains(
                        "Sở Nội vụ",
                        "Sở Nông nghiệp và Môi trường",
                        "Thanh tra tỉnh",
                        "Văn phòng UBND tỉnh",
                        "Công an tỉnh",
                        "Thuế tỉnh",
                        "Bảo hiểm xã hội tỉnh",
                        "Công ty Điện lực tỉnh");
        assertThat(names(Level.PROVINCE, "HĐND thành phố Huế")).contains("Thanh tra thành phố");
    }

    @Test
    void a_ward_and_a_commune_have_different_economic_offices() {
        assertThat(names(Level.COMMUNE, "HĐND phường Cam Đường"))
                .contains("Phòng Kinh tế, Hạ tầng và Đô thị", "Công an phường")
                .doesNotContain("Phòng Kinh tế");
        assertThat(names(Level.COMMUNE, "HĐND xã Bằng Thành"))
                .contains("Phòng Kinh tế", "Công an xã")
                .doesNotContain("Phòng Kinh tế, Hạ tầng và Đô thị");
    }

    @Test
    void a_district_begins_without_agencies() {
        assertThat(defaults.agencies(Level.DISTRICT, "HĐND huyện Ba Bể")).isEmpty();
    }

    private List<String> names(Level level, String council) {
        return defaults.agencies(level, council).stream()
                .map(DefaultAgency::name)
                .toList();
    }
}
