package vn.kiennghi.edge.administration.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposedIdsTest {
    @Test
    void a_council_is_called_after_its_unit() {
        assertThat(ProposedIds.council("Hội đồng nhân dân tỉnh Lào Cai", id -> false)
                        .value())
                .isEqualTo("tinh-lao-cai");
        assertThat(ProposedIds.council("HĐND phường Cam Đường", id -> false).value())
                .isEqualTo("phuong-cam-duong");
        assertThat(ProposedIds.council("HĐND", id -> false).value()).isEqualTo("hdnd");
        assertThat(ProposedIds.council("HĐND xã A", "xa-a"::equals).value()).isEqualTo("xa-a-2");
    }

    @Test
    void a_term_is_called_after_its_council_and_ordinal() {
        assertThat(ProposedIds.term("tinh-lao-cai", "XVI", id -> false).value()).isEqualTo("tinh-lao-cai-xvi");
        assertThat(ProposedIds.term("tinh-lao-cai", "Khóa XVI", id -> false).value())
                .isEqualTo("tinh-lao-cai-xvi");
    }
}
