package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.vocabulary.FindVocabulary;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;

/** An office's own words are explained once, in the preview, and not in the spreadsheet. */
@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsOfFilesTest {
    private static final String PETITIONS = "/sessions/bac-kan-x.9/imports/petitions";
    private static final String WORDS = "/councils/bac-kan/vocabulary";
    private static final String ASSIGNMENTS = "/sessions/bac-kan-x.9/imports/assignments";
    private static final String TABLE = """
            STT,Nội dung,Lĩnh vực,Thẩm quyền
            %1$s-1,Đề nghị sửa mặt đường Bản Cuốn,Giao thông,UBND tỉnh
            %1$s-2,Đề nghị sửa mặt đường Nà Mòn,giao  thông,UBND tỉnh
            %1$s-3,Đề nghị cấp thẻ cho người cao tuổi,Thẻ các loại,UBND tỉnh
            """;

    private final Visitor lan;
    private final SampleVocabulary vocabulary;

    @Autowired
    WordsOfFilesTest(@LocalServerPort int port, SampleVocabulary vocabulary) {
        this.lan = Visitor.signedIn("lan", port);
        this.vocabulary = vocabulary;
    }

    @AfterEach
    void forget() {
        vocabulary.clear();
    }

    private HttpResponse<String> sent(String letter) {
        return lan.upload(PETITIONS, PETITIONS, TABLE.formatted(letter).getBytes(StandardCharsets.UTF_8));
    }

    private static String path(HttpResponse<String> page) {
        return page.uri().getPath();
    }

    private static String form(String... entries) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < entries.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(entries[i])
                    .append('=')
                    .append(URLEncoder.encode(entries[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    @Test
    void a_word_in_many_rows_is_asked_for_once_with_a_proposal() {
        String preview = sent("M").body();

        assertThat(preview)
                .contains("3 dòng: 0 sẽ được tiếp nhận, 3 có lỗi", "Cần chọn nghĩa của từ (3)")
                .contains(">Giao thông</span>", ">UBND tỉnh</span>", ">Thẻ các loại</span>", "Để chưa phân loại")
                .doesNotContain("Cần sửa (");
        assertThat(preview)
                .as("what is likely is chosen already")
                .containsPattern("value=\"PROVINCE\"\\s+selected=\"selected\"");
        assertThat(preview.split("name=\"words\\[\\d]\\.choice\"", -1)).hasSize(4);
    }

    @Test
    void what_was_chosen_counts_for_all_rows_and_for_the_next_file() {
        HttpResponse<String> preview = sent("N");
        HttpResponse<String> after = lan.post(
                path(preview),
                path(preview) + "/words",
                form(
                        "words[0].use",
                        "FIELD",
                        "words[0].written",
                        "Giao thông",
                        "words[0].choice",
                        "giao-thong",
                        "words[1].use",
                        "LEVEL",
                        "words[1].written",
                        "UBND tỉnh",
                        "words[1].choice",
                        "PROVINCE",
                        "words[2].use",
                        "FIELD",
                        "words[2].written",
                        "Thẻ các loại",
                        "words[2].choice",
                        "-"));

        assertThat(path(after)).isEqualTo(path(preview));
        assertThat(after.body())
                .contains("Đã ghi nhớ nghĩa của 3 từ.", "3 dòng: 3 sẽ được tiếp nhận, 0 có lỗi")
                .doesNotContain("Cần chọn nghĩa");
        assertThat(lan.post(path(preview), path(preview), "").body()).contains("Đã tiếp nhận 3 kiến nghị.");
        assertThat(sent("O").body()).contains("3 dòng: 3 sẽ được tiếp nhận, 0 có lỗi");
    }

    @Test
    void what_is_not_chosen_yet_is_asked_for_again() {
        HttpResponse<String> preview = sent("P");
        HttpResponse<String> after = lan.post(
                path(preview),
                path(preview) + "/words",
                form(
                        "words[0].use",
                        "FIELD",
                        "words[0].written",
                        "Giao thông",
                        "words[0].choice",
                        "giao-thong",
                        "words[1].use",
                        "LEVEL",
                        "words[1].written",
                        "UBND tỉnh",
                        "words[1].choice",
                        ""));

        assertThat(after.body()).contains("Cần chọn nghĩa của từ (2)", "Đã ghi nhớ nghĩa của 1 từ.");
        assertThat(vocabulary.vocabulary(new FindVocabulary("bac-kan")).words())
                .extracting(word -> word.use() + " " + word.written())
                .containsExactly(WordUse.FIELD + " Giao thông");
    }

    @Test
    void what_was_chosen_is_looked_through_and_dropped_on_the_councils_page_of_words() {
        vocabulary.choose(new WordMeaning(WordUse.FIELD, "Giao thông", "giao-thong"));
        vocabulary.choose(new WordMeaning(WordUse.FIELD, "Thẻ các loại", null));

        assertThat(lan.get(WORDS).body())
                .contains("Giao thông - xây dựng - thủy lợi", "Để trống", ">lan</span>", "03/12/2022");
        assertThat(lan.post(
                                WORDS,
                                WORDS + "/forgotten",
                                form("words[0].use", "FIELD", "words[0].written", "Giao thông"))
                        .body())
                .contains("Đã bỏ; lần sau hệ thống sẽ hỏi lại.", "Thẻ các loại")
                .doesNotContain("Giao thông - xây dựng");
    }

    @Test
    void to_drop_nothing_is_refused_in_view() {
        HttpResponse<String> refused = lan.post(WORDS, WORDS + "/forgotten", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"vocabulary-refused\"", "id=\"vocabulary-words\"");
    }

    @Test
    void in_a_list_of_agencies_each_is_asked_for_by_itself() {
        HttpResponse<String> preview = lan.upload(
                ASSIGNMENTS,
                ASSIGNMENTS,
                "STT,Cơ quan chủ trì,Cơ quan phối hợp\nQ-1,Sở LĐTBXH,Sở KHĐT; Phòng lạ\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(preview.body())
                .contains("Cần chọn nghĩa của từ (3)", ">Sở LĐTBXH</span>", ">Sở KHĐT</span>", ">Phòng lạ</span>");
        assertThat(preview.body().split("value=\"-\"", -1))
                .as("who co-ordinates may be left out, who leads may not")
                .hasSize(3);
    }

    @Test
    void a_word_that_says_nothing_beside_others_is_asked_for_where_an_agency_has_to_be_named() {
        vocabulary.choose(new WordMeaning(WordUse.AGENCY, "Phòng lạ", null));

        HttpResponse<String> preview = lan.upload(
                ASSIGNMENTS,
                ASSIGNMENTS,
                "STT,Cơ quan chủ trì,Cơ quan phối hợp\nR-1,Phòng lạ,Phòng lạ\n".getBytes(StandardCharsets.UTF_8));

        assertThat(preview.body())
                .contains("1 dòng: 0 sẽ được ghi nhận, 1 có lỗi", "Cần chọn nghĩa của từ (1)")
                .doesNotContain("value=\"-\"");
    }

    @Test
    void a_word_that_is_broken_into_lines_is_chosen_like_any_other() {
        HttpResponse<String> preview = lan.upload(
                PETITIONS,
                PETITIONS,
                "STT,Nội dung,Lĩnh vực\nS-1,Đề nghị sửa đường,\"Giao thông\nnông thôn\"\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(preview.body()).contains("value=\"Giao thông nông thôn\"");

        assertThat(lan.post(
                                path(preview),
                                path(preview) + "/words",
                                form(
                                        "words[0].use", "FIELD",
                                        "words[0].written", "Giao thông nông thôn",
                                        "words[0].choice", "giao-thong"))
                        .body())
                .contains("1 dòng: 1 sẽ được tiếp nhận, 0 có lỗi");
    }

    @Test
    void where_nothing_was_chosen_nothing_is_remembered() {
        HttpResponse<String> preview = sent("T");

        assertThat(lan.post(
                                path(preview),
                                path(preview) + "/words",
                                form("words[0].use", "FIELD", "words[0].written", "Giao thông", "words[0].choice", ""))
                        .body())
                .contains("Chưa chọn nghĩa của từ nào.", "Cần chọn nghĩa của từ (3)");
    }

    @Test
    void choices_that_cannot_be_read_come_back_with_the_preview() {
        HttpResponse<String> preview = sent("U");
        HttpResponse<String> refused = lan.post(
                path(preview),
                path(preview) + "/words",
                form("words[0].use", "COLOUR", "words[0].written", "Giao thông", "words[0].choice", "giao-thong"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Cần chọn nghĩa của từ (3)");
    }
}
