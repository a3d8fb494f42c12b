package vn.kiennghi.edge.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.api.council.Identifier;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Sở Y tế, so-y-te",
        "Đắk Lắk, dak-lak",
        "'Sở Văn hóa, Thể thao và Du lịch', so-van-hoa-the-thao-va-du-lich",
        "  Phường   Cam Đường , phuong-cam-duong",
        "Ban Kinh tế - Ngân sách, ban-kinh-te-ngan-sach",
        "ƯỚC MƠ Ở ĐÂY, uoc-mo-o-day",
        "2026-03-10 xã Bằng Thành, 2026-03-10-xa-bang-thanh",
        "<script>alert(1)</script>, script-alert-1-script",
        "'../..', khong-ten",
        "!!!, khong-ten",
    })
    void an_id_has_neither_case_nor_diacritics_nor_signs(String name, String id) {
        assertThat(Slug.of(name)).isEqualTo(id);
    }

    @Test
    void composed_and_decomposed_letters_give_the_same_id() {
        assertThat(Slug.of("Nguye\u0302\u0303n"))
                .isEqualTo(Slug.of("Nguy\u1ec5n"))
                .isEqualTo("nguyen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sở Y tế", "日本", "${7*7}", "a", "- -", "Thành phố Hồ Chí Minh"})
    void every_name_gives_a_valid_id(String name) {
        assertThat(Slug.of(name)).matches(Identifier.FORM);
        assertThat(Slug.of(name.repeat(60))).matches(Identifier.FORM);
        assertThat(Slug.free(name.repeat(60), Set.of(Slug.of(name.repeat(60)))::contains))
                .matches(Identifier.FORM);
    }

    @Test
    void a_taken_id_gets_a_number() {
        assertThat(Slug.free("Sở Y tế", Set.of("so-y-te", "so-y-te-2")::contains))
                .isEqualTo("so-y-te-3");
    }
}
