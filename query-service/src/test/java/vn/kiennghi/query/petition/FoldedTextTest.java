package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.text.Spelling;

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
    void what_cannot_be_seen_and_what_looks_alike_does_not_matter() {
        assertThat(FoldedText.of("\u201cSố 12/SXD\u2011VP\u201d, rá\u00adc\u200b\u202fthải"))
                .isEqualTo(FoldedText.of("\"Số 12/SXD-VP\", rác thải"));
        assertThat(FoldedText.words("SXD\u2013VP")).containsExactly("sxd-vp");
    }

    @Test
    void a_query_is_searched_for_word_by_word() {
        assertThat(FoldedText.words("  Thông ĐƯỜNG.* ")).containsExactly("thong", "duong.*");
        assertThat(FoldedText.words("  ")).isEmpty();
    }

    /** Letters are folded one by one where that is the same as folding the text, whatever stands beside them. */
    @Test
    void each_letter_folds_as_the_whole_text_does() {
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
        assertThat(FoldedText.of(text)).isEqualTo(Spelling.bare(text));
    }
}
