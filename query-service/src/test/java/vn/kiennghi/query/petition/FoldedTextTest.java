package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
    @Test
    void case_diacritics_and_the_letter_dj_do_not_matter() {
        assertThat(FoldedText.of("Đường  giao\u00a0thông", null, " Xã Vĩ Hương "))
                .isEqualTo("duong giao thong xa vi huong");
    }

    @Test
    void composed_and_decomposed_text_fold_alike() {
        assertThat(FoldedText.of("Ti\u1ebfng")).isEqualTo(FoldedText.of("Tie\u0302\u0301ng"));
    }

    @Test
    void a_query_is_searched_for_word_by_word() {
        assertThat(FoldedText.words("  Thông ĐƯỜNG.* ")).containsExactly("thong", "duong.*");
        assertThat(FoldedText.words("  ")).isEmpty();
    }

    /** Every letter folds as decomposing, dropping the marks and lower case have it, whatever stands beside it. */
    @Test
    void each_letter_folds_as_unicode_has_it() {
        Random random = new Random(7);
        for (int letter = 0; letter < 0x10000; letter++) {
            char other = (char) random.nextInt(0x2200);
            if (!Character.isSurrogate((char) letter) && !Character.isSurrogate(other)) {
                assertFolds("a" + (char) letter + " " + other + (char) letter);
            }
        }
        assertFolds("ΟΔΟΣ Σ ΟΔΟΣ\u0301");
        assertFolds(" \u0301 a\u00a0\u0300\t b\u2003");
    }

    private static void assertFolds(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        assertThat(FoldedText.of(text))
                .isEqualTo(bare.replaceAll("[\\s\\u00a0]+", " ").strip());
    }
}
