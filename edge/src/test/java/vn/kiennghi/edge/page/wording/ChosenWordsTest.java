package vn.kiennghi.edge.page.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One thing has one name on all pages. What is listed here was chosen against. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChosenWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "thẩm tra", // what a Ban does with drafts and reports; an answer is reviewed: xem xét
                "iểm toán viên", // a profession of the State Audit; the role is người kiểm tra (chỉ xem)
                "Vướng mắc", // việc chưa xử lý được
                "ự kiện", // việc, for those who do not program
                "hồ sơ gốc",
                "Đã trả lại", // đã trả nơi gửi; cơ quan từ chối; chưa đạt
                "đề nghị trả lại",
                "Cơ quan trả lại",
                "=Đơn vị tổng hợp", // tổ đại biểu, đơn vị tổng hợp
                "Địa bàn", // nơi tiếp xúc
                "tại chỗ", // tại hội nghị
                "Hẹn hoàn thành", // thời hạn hoàn thành
                "ngày hẹn",
                "đã hứa",
                "con số này",
                "số lẻ", // chữ số thập phân
                "Thứ tự trong tệp",
                "dd/mm/yyyy",
                "“Chuyển cấp có thẩm quyền”",
                "=Ghi phân",
                "=Ghi trả",
                "=Ghi việc",
                "=Ghi biện pháp",
                "=Ghi kết",
                "=Ghi đính chính" // ghi nhận
            })
    void no_vietnamese_text_uses_a_word_that_was_chosen_against(String word) throws IOException {
        assertThat(lines("vi")).filteredOn(line -> line.contains(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on the spot",
                "Weigh",
                "weighed",
                "Handing",
                "handed over",
                "Voices",
                "remind it",
                "decimals",
                ", rate",
                "raw up",
                "council {0}",
                "Troubles",
                "Stuck"
            })
    void no_english_text_uses_a_word_that_was_chosen_against(String word) throws IOException {
        assertThat(lines("en")).filteredOn(line -> line.contains(word)).isEmpty();
    }

    @Test
    void a_role_is_always_vai_tro() throws IOException {
        assertThat(lines("vi"))
                .filteredOn(line -> line.matches("(?i).*\\bvai(?! trò).*"))
                .isEmpty();
    }

    @Test
    void buttons_that_record_use_one_verb() throws IOException {
        assertThat(lines("vi"))
                .filteredOn(line -> line.matches("(action\\.(do|title|done)|desk)\\.[\\w.-]+=(Đã g|G)hi .*"))
                .isNotEmpty()
                .allMatch(line -> line.matches("[^=]+=(Đã g|G)hi nhận .*"));
    }

    private static List<String> lines(String language) throws IOException {
        Resource[] bundles = new PathMatchingResourcePatternResolver()
                .getResources("classpath:messages/*_" + language + ".properties");
        StringBuilder all = new StringBuilder();
        for (Resource bundle : bundles) {
            all.append(bundle.getContentAsString(StandardCharsets.UTF_8)).append('\n');
        }
        return all.toString().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
