package vn.kiennghi.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KN-1\u00a0", "\ufeffKN-1", "KN\u200b-1", "KN\u00ad-1", "K\u200dN\u200c-1", "\u202dKN-1\u202c",
                        "KN-\u20661\u2069",
                "KN-1\u2060", "\u3000KN-1\u2009", "KN-1\u200e", "KN-1\ufe0f", "KN\u034f-1", "KN-1\u3164", "KN-\u061c1"
            })
    void what_cannot_be_seen_is_not_stored(String typed) {
        assertThat(Spelling.stored(typed)).isEqualTo("KN-1");
    }

    @Test
    void a_sign_is_written_the_same_whether_or_not_something_unseen_stands_in_the_text() {
        // A text with something unseen in it is looked at sign by sign, one of usual signs alone is not.
        for (int sign = 1; sign < 0x3000; sign++) {
            String text = "Đề " + Character.toString(sign) + "a" + Character.toString(sign) + " nghị";
            assertThat(Spelling.stored(text)).as("U+%04X", sign).isEqualTo(Spelling.stored("\ufeff" + text));
            assertThat(Spelling.key(text))
                    .as("U+%04X", sign)
                    .isEqualTo(Spelling.key("\ufeff" + text))
                    .isEqualTo(Spelling.key(text + " \ufb01").replaceFirst(" fi$", ""));
        }
    }

    @Test
    void every_kind_of_blank_is_stored_as_a_plain_one_and_lines_stay() {
        assertThat(Spelling.stored("Xã\u00a0Mỹ\u202fAn,\u2003huyện\u3000Ba\u2028Tổ 1\nTổ  2"))
                .isEqualTo("Xã Mỹ An, huyện Ba\nTổ 1\nTổ  2");
    }

    @Test
    void signs_that_can_be_seen_are_stored_as_they_were_typed() {
        String typed = "“12/SXD‑VP” – Ｋ１ ‘a’… №5 m² Ⅳ";

        assertThat(Spelling.stored(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧‍👦", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇻🇳", "👍🏽", "🏳️‍🌈"})
    void what_holds_the_parts_of_a_picture_together_is_stored(String picture) {
        assertThat(Spelling.stored("Cảm ơn " + picture + " nhiều")).isEqualTo("Cảm ơn " + picture + " nhiều");
        assertThat(Spelling.stored(picture)).isEqualTo(picture);
    }

    @Test
    void a_letter_parted_from_its_mark_by_something_unseen_is_the_letter() {
        assertThat(Spelling.stored("ba\u200b\u0300n")).isEqualTo("bàn");
        assertThat(Spelling.stored(Normalizer.normalize("Đường ấp Tiếng", Normalizer.Form.NFD)))
                .isEqualTo("Đường ấp Tiếng");
    }

    @ParameterizedTest
    @CsvSource({
        "12/SXD-VP, 12/SXD‑VP",
        "12/SXD-VP, 12∕SXD–VP",
        "12/SXD-VP, １２／ＳＸＤ－ＶＰ",
        "KN 1, KN\u00a0 1",
        "12/QĐ-UBND, 12/QÐ−UBND",
        "'Tổ ''A''', Tổ ‘A’",
        "'\"a\" b...', “a” b…",
        "I.2, Ⅰ.2",
    })
    void look_alikes_are_the_same(String one, String other) {
        assertThat(Spelling.key(other)).isEqualTo(one);
        assertThat(Spelling.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"KN-1, kn-1", "KN-1, KN1", "m2, m²", "Hòa, Hoà", "Hòa, Hoá", "1.1, '1,1'", "KN 1, KN1", "D, Đ"})
    void what_looks_different_is_different(String one, String other) {
        assertThat(Spelling.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UBND xã Tân Hòa, UBND XÃ TÂN HOÀ",
        "Phường Thúy Lĩnh, phường thuý lĩnh",
        "Trạm Y tế xã Tòe, Trạm y tế xã Toè",
        "Ủy ban, Uỷ ban",
    })
    void a_name_is_the_same_in_either_way_of_setting_its_tones_and_in_any_case(String one, String other) {
        assertThat(Spelling.sameName(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Tân Hòa, Tân Hoá", "Tân Hòa, Tân Hoa", "Thuế, Thuê", "Đông, Dông", "Mỹ An, My An"})
    void names_that_differ_in_a_mark_are_two_names(String one, String other) {
        assertThat(Spelling.sameName(one, other)).isFalse();
    }

    @Test
    void a_bare_text_has_neither_case_nor_marks() {
        assertThat(Spelling.bare("Ðường\u00a0 GIAO\u200b thông “số 5‑B”")).isEqualTo("duong giao thong \"so 5-b\"");
    }

    @Test
    void absent_texts_are_the_same() {
        assertThat(Spelling.same(null, null)).isTrue();
        assertThat(Spelling.same(null, "a")).isFalse();
        assertThat(Spelling.same("a", null)).isFalse();
    }
}
