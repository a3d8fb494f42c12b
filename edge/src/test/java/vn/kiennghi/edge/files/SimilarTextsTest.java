package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SimilarTextsTest {
    private static final String ROAD =
            "Đề nghị Ủy ban nhân dân tỉnh quan tâm bố trí kinh phí sửa chữa, nâng cấp tuyến đường từ trung tâm xã Nam Cường đi thôn Nà Lẹng";

    private static RowText row(int row, String content) {
        return new RowText(row, "K-" + row, content, null, null);
    }

    private static RowText known(String reference, String content) {
        return new RowText(RowText.OF_THE_REGISTER, reference, content, null, null);
    }

    private static List<String> pairs(List<RowText> known, List<RowText> rows) {
        return SimilarTexts.of(known, rows).stream()
                .map(pair -> pair.later().reference() + "=" + pair.earlier().reference())
                .toList();
    }

    private static List<String> pairs(String one, String other) {
        return pairs(List.of(), List.of(row(2, one), row(3, other)));
    }

    @Test
    void texts_equal_up_to_case_diacritics_punctuation_and_order_are_alike() {
        assertThat(pairs(ROAD, ROAD.toUpperCase(Locale.ROOT) + "!")).containsExactly("K-3=K-2");
        assertThat(pairs("Sửa cầu; nâng đường.", "nang duong, sua cau")).containsExactly("K-3=K-2");
    }

    @Test
    void one_word_changed_in_a_long_sentence_leaves_it_alike() {
        assertThat(pairs(ROAD, ROAD.replace("quan tâm", "xem xét"))).containsExactly("K-3=K-2");
    }

    @Test
    void petitions_that_share_their_first_half_are_different() {
        assertThat(
                        pairs(
                                ROAD,
                                "Đề nghị Ủy ban nhân dân tỉnh quan tâm bố trí kinh phí xây dựng nhà văn hóa và lắp đặt hệ thống loa truyền thanh cho các khu dân cư"))
                .isEmpty();
        assertThat(pairs("Đề nghị làm cầu", "Đề nghị làm chợ")).isEmpty();
    }

    @Test
    void numbers_tell_petitions_apart_whatever_their_form() {
        assertThat(pairs(ROAD + " 3", ROAD + " 4")).isEmpty();
        assertThat(pairs(ROAD + ", dài 05 km, 10.000 dân", ROAD + " dài 5 km 10000 dân"))
                .containsExactly("K-3=K-2");
    }

    @Test
    void two_places_that_ask_for_the_same_are_no_duplicates() {
        assertThat(pairs(ROAD, ROAD.replace("Nam Cường", "Đồng Lạc").replace("Nà Lẹng", "Bản Chảy")))
                .isEmpty();
        assertThat(pairs(ROAD, ROAD.replace(" đi thôn Nà Lẹng", "")))
                .as("one that says less")
                .containsExactly("K-3=K-2");
        assertThat(pairs(
                        List.of(),
                        List.of(
                                new RowText(2, "K-2", ROAD, null, "Xã Nam Cường"),
                                new RowText(3, "K-3", ROAD, null, "Xã Đồng Lạc"),
                                new RowText(4, "K-4", ROAD, null, "xã đồng lạc"))))
                .containsExactly("K-4=K-3");
    }

    @Test
    void what_the_register_knows_counts_but_not_the_same_petition() {
        List<RowText> known = List.of(known("A-1", ROAD), known("K-2", "Đề nghị xây chợ xã"));

        assertThat(pairs(known, List.of(row(2, "Đề nghị xây chợ xã."), row(3, ROAD))))
                .containsExactly("K-3=A-1");
    }

    @Test
    void a_text_without_words_is_like_none() {
        assertThat(pairs("...", "!")).isEmpty();
    }

    @Test
    void ten_thousand_texts_of_one_pattern_are_compared() {
        List<RowText> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String name = Integer.toString(i, 26)
                    .chars()
                    .mapToObj(c -> String.valueOf((char) ('a' + c % 26)))
                    .reduce("x", String::concat);
            rows.add(row(i + 2, ROAD + " " + name + " " + name + "b " + name + "c " + name + "d " + name + "e"));
        }
        rows.add(row(20_000, rows.get(77).content() + "."));

        assertThat(pairs(List.of(), rows)).contains("K-20000=K-79");
    }
}
