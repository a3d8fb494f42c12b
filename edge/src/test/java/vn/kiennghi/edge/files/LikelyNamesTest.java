package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void what_is_like_nothing_or_like_two_is_not_guessed() {
        assertThat(LikelyNames.likely("Văn phòng", AGENCIES)).isEmpty();
        assertThat(LikelyNames.likely("Sở", AGENCIES)).isEmpty();
        assertThat(LikelyNames.likely("...", AGENCIES)).isEmpty();
        assertThat(LikelyNames.likely("Xây dựng", Map.of("a", "Xây dựng cơ bản", "b", "Xây dựng đô thị")))
                .isEmpty();
        assertThat(LikelyNames.likely("Xây dựng", Map.of())).isEmpty();
    }
}
