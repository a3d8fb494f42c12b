package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionSheetTest {
    private final Visitor lan;

    PetitionSheetTest(@Value("${local.server.port}") int port) {
        lan = Visitor.signedIn("lan", port);
    }

    @Test
    void shows_the_three_axes_and_where_the_petition_went() {
        assertThat(petition("p124"))
                .contains("Kiến nghị số 124")
                .contains("Kết quả cơ quan báo cáo")
                .contains("Kiểm chứng của HĐND")
                .contains("Chưa kiểm chứng")
                .contains("Số 161/TTHĐND-VP ngày 29/07/2022, gửi UBND tỉnh")
                .contains("Số 1482/SGTVT-KCHT ngày 01/12/2022")
                .contains("Hạn trả lời");
    }

    @Test
    void tells_each_event_in_a_sentence() {
        assertThat(petition("p124"))
                .contains("Tiếp nhận kiến nghị số 124, đợt tiếp xúc cử tri: trước kỳ họp")
                .contains("Phân loại lĩnh vực: Lĩnh vực khác; thẩm quyền: cấp tỉnh")
                .contains("Chuyển UBND tỉnh theo văn bản số 161/TTHĐND-VP")
                .contains("Giao Sở Tài chính chủ trì giải quyết")
                .contains("Phối hợp: Sở Giao thông vận tải; Sở Nông nghiệp và Phát triển nông thôn")
                .contains("Văn bản số 5012/UBND-TH, ngày 08/08/2022, trích yếu: V/v giải quyết kiến nghị cử tri")
                .contains("Sở Tài chính trả lời: đang giải quyết")
                .contains("Văn bản số 1482/STC-NS, ngày 01/12/2022")
                .contains("Đưa vào diện giám sát: trả lời chung chung, không có lộ trình")
                .contains("&lt;b&gt;báo cáo&lt;/b&gt;");
    }

    @Test
    void tells_that_an_agency_handed_its_assignment_back_and_nobody_leads_then() {
        assertThat(petition("p124"))
                .contains("Sở Giao thông vận tải từ chối, không nhận chủ trì giải quyết")
                .contains("Lý do: Không thuộc phạm vi quản lý của Sở")
                .containsPattern("Sở Giao thông vận tải →</span>\\s*<strong>–</strong>");
    }

    @Test
    void tells_who_recorded_it_when_and_what_changed() {
        assertThat(petition("p124"))
                .contains("lan (chuyên viên Văn phòng HĐND)")
                .contains("admin (quản trị viên, thay vai trò Văn phòng UBND)")
                .contains("Hệ thống, theo lệnh của lan")
                .contains("WhenTransferIssuedThenTransferPetitions")
                .contains("Ghi sổ lúc 15:40 29/07/2022")
                .containsPattern("Đã phân loại →</span>\\s*<strong>Đã chuyển</strong>");
    }

    @Test
    void leads_from_a_split_petition_to_its_items_and_back() {
        assertThat(petition("s"))
                .contains("/petitions/s1")
                .contains("/petitions/s2")
                .contains("số 141.1");
        assertThat(petition("s1")).contains("Tách từ kiến nghị").contains("/petitions/s\"");
    }

    @Test
    void shows_where_a_petition_of_another_level_was_sent() {
        assertThat(petition("px")).contains("Đoàn ĐBQH tỉnh, ngày 29/07/2022").contains("văn bản số 162/TTHĐND-VP");
    }

    private String petition(String id) {
        return lan.get("/petitions/" + id).body();
    }
}
