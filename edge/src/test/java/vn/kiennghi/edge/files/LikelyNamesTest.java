package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LikelyNamesTest {
    private static final Map<String, String> AGENCIES = Map.of(
            "gtvt", "Sở Giao thông vận tải",
            "tnmt", "Sở Tài nguyên và Môi trường",
            "khdt", "Sở Kế hoạch và Đầu tư",
            "vhttdl", "Sở Văn hóa, Thể thao và Du lịch",
            "ldtbxh", "Sở Lao động - Thương binh và Xã hội",
            "y-te", "Sở Y tế",
            "ubnd", "UBND tỉnh Bắc Kạn",
            "cho-don", "Ủy ban nhân dân huyện Chợ Đồn");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sở GTVT                  | gtvt
                    SGTVT                    | gtvt
                    Sở TN&MT                 | tnmt
                    Sở TNMT                  | tnmt
                    Sở KH&ĐT                 | khdt
                    Sở VHTTDL                | vhttdl
                    Sở LĐTB&XH               | ldtbxh
                    UBND tỉnh                | ubnd
                    UBND H. Chợ Đồn          | cho-don
                    Sở Y tế tỉnh             | y-te
                    """)
    void an_agency_is_guessed_from_what_offices_shorten(String written, String meant) {
        assertThat(LikelyNames.likely(written, AGENCIES)).contains(meant);
    }

    @Test
    void a_field_is_guessed_from_a_part_of_its_name() {
        Map<String, String> fields = Map.of(
                "y-te", "Y tế, dân số", "nn", "Nông nghiệp và phát triển nông thôn", "mt", "Tài nguyên, môi trường");

        assertThat(LikelyNames.likely("Y tế", fields)).contains("y-te");
        assertThat(LikelyNames.likely("NN&PTNT", fields)).contains("nn");
        assertThat(LikelyNames.likely("Môi trường", fields)).contains("mt");
    }

    @Test
    void a_field_is_guessed_where_one_name_alone_holds_the_word() {
        Map<String, String> fields = Map.of(
                "giao-thong", "Giao thông - xây dựng - thủy lợi",
                "van-xa", "Văn hóa - xã hội - giáo dục - y tế",
                "khac", "Lĩnh vực khác");

        assertThat(LikelyNames.likely("Giao thông", fields)).contains("giao-thong");
        assertThat(LikelyNames.likely("Y tế", fields)).contains("van-xa");
        assertThat(LikelyNames.likely("Khác", fields)).contains("khac");
    }

    @ParameterizedTest
    @CsvSource({
        "UBND tỉnh, PROVINCE",
        "UBND xã Nam Cường, COMMUNE",
        "Chính phủ, CENTRAL",
        "Sở Giáo dục và Đào tạo, PROVINCE",
        "Bộ Giao thông vận tải, CENTRAL",
        "UBND thị xã Đông Hà, DISTRICT"
    })
    void a_level_is_guessed_from_whose_business_it_is(String written, Level level) {
        assertThat(Choices.likelyLevel(written)).contains(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Chưa giải quyết xong, NOT_RESOLVED",
        "Đang giải quyết xong một phần, IN_PROGRESS",
        "Đã giải quyết xong hết, RESOLVED"
    })
    void an_outcome_is_not_guessed_to_be_its_opposite(String written, Outcome outcome) {
        assertThat(Choices.OUTCOMES.likely(written)).contains(outcome);
    }

    @Test
    void what_is_turned_into_something_that_has_no_name_is_not_guessed() {
        assertThat(Choices.OUTCOMES.likely("Chưa giải trình")).isEmpty();
    }

    @Test
    void what_is_like_nothing_or_like_two_is_not_guessed() {
        assertThat(LikelyNames.likely("Văn phòng", AGENCIES)).isEmpty();
        assertThat(LikelyNames.likely("Sở", AGENCIES)).isEmpty();
        assertThat(LikelyNames.likely("...", AGENCIES)).isEmpty();
        assertThat(LikelyNames.likely("Xây dựng", Map.of("a", "Xây dựng cơ bản", "b", "Xây dựng đô thị")))
                .isEmpty();
        assertThat(LikelyNames.likely("Xây dựng", Map.of())).isEmpty();
    }
}
