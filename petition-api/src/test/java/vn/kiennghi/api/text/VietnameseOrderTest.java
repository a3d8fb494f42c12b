package vn.kiennghi.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VietnameseOrderTest {
    private static final VietnameseOrder ORDER = VietnameseOrder.NATURAL;

    @Test
    void numbers_in_references_count_as_numbers() {
        inOrder("1", "2", "9", "10", "11", "100");
        inOrder("KN-1", "KN-2", "KN-9/2026", "KN-10", "KN-10/1", "KN-10/2", "KN-10/10");
        inOrder("1", "1.1", "1.2", "1.10", "1a", "1b", "2");
        inOrder("7", "07", "007", "8", "08");
        inOrder("99999999999999999999998", "99999999999999999999999", "100000000000000000000000");
    }

    @Test
    void letters_are_in_the_order_of_the_vietnamese_alphabet() {
        inOrder(
                "An Giang",
                "Ăn",
                "Ấm",
                "Ba",
                "Cẩm",
                "Dương",
                "Đà Nẵng",
                "Em",
                "Êm",
                "Gia",
                "Hoa",
                "Oanh",
                "Ông",
                "Ớt",
                "Phú",
                "Tân",
                "Uyên",
                "Ưng",
                "Vĩnh",
                "Xuân",
                "Yên");
        inOrder("Đ-1", "Đ-2", "E-1", "Ê-1", "G-1");
    }

    @Test
    void tones_and_case_matter_only_where_the_letters_are_the_same() {
        inOrder("ma", "mà", "mả", "mã", "má", "mạ");
        inOrder("Bà A", "Ba B", "Bà B");
        inOrder("kn-1", "KN-1", "kn-2", "KN-2");
    }

    @Test
    void words_are_kept_apart() {
        inOrder("Sở Xây dựng", "Sở Y tế", "Sở Yên");
        inOrder("Tổ 2", "Tổ 10", "Tổ A");
    }

    @Test
    void what_looks_alike_stands_together() {
        inOrder("KN-1", "KN‑2", "KN-3", "KN–4");
        inOrder("KN-1", "KN\u200b-2", "KN-3");
    }

    private static void inOrder(String... texts) {
        List<String> mixed = new ArrayList<>(List.of(texts));
        Collections.shuffle(mixed, new Random(5));
        assertThat(mixed.stream().sorted(ORDER)).containsExactly(texts);
    }

    @Property(tries = 2000)
    void the_order_is_total(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(Integer.signum(ORDER.compare(one, other))).isEqualTo(-Integer.signum(ORDER.compare(other, one)));
        assertThat(ORDER.compare(one, other) == 0).isEqualTo(one.equals(other));
    }

    @Property(tries = 2000)
    void the_order_is_transitive(
            @ForAll("texts") String one, @ForAll("texts") String second, @ForAll("texts") String third) {
        List<String> sorted = Stream.of(one, second, third).sorted(ORDER).toList();

        assertThat(ORDER.compare(sorted.get(0), sorted.get(1))).isNotPositive();
        assertThat(ORDER.compare(sorted.get(1), sorted.get(2))).isNotPositive();
        assertThat(ORDER.compare(sorted.get(0), sorted.get(2))).isNotPositive();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "0", "1", "01", "10", "9", "a", "A", "á", "ạ", "ă", "Ấ", "d", "đ", "Ð", "-", "–", "\u200b", " ",
                        ".", "…", "ſ", "²", "１", "\u0301", "ω", "字", "👍")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }
}
