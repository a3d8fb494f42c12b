package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

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
}
