package vn.kiennghi.edge.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.api.refusal.RefusalCode;

class ProblemMessagesTest {
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ProblemMessages messages = new ProblemMessages();

    private static Set<String> codes() {
        return Stream.concat(
                        Arrays.stream(RefusalCode.values()).map(Enum::name),
                        Arrays.stream(ProblemCode.values()).map(Enum::name))
                .collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages.problems", Locale.of(language), CONTROL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_code_has_a_title_and_a_sentence(String language) {
        for (String code : codes()) {
            assertThat(bundle(language).getString(code + ".title")).as(code).isNotBlank();
            assertThat(bundle(language).getString(code + ".detail")).as(code).endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_message_belongs_to_a_code(String language) {
        Set<String> codes = codes();
        for (String key : bundle(language).keySet()) {
            boolean known = key.matches("(where|value|field)\\..*")
                    || (key.matches(".*\\.(title|detail)") && codes.contains(key.substring(0, key.indexOf('.'))));
            assertThat(known).as(key).isTrue();
        }
    }

    @Test
    void no_code_is_both_a_refusal_and_the_edges_own() {
        assertThat(codes()).hasSize(RefusalCode.values().length + ProblemCode.values().length);
    }

    @Test
    void every_sentence_has_no_place_left_open() {
        for (String code : codes()) {
            for (Locale language : new Locale[] {ReaderLanguage.VIETNAMESE, ReaderLanguage.ENGLISH}) {
                assertThat(messages.sentence(new Fault(code, 400, "x", 3, "e", "f"), language))
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void a_refusal_is_told_as_people_speak() {
        Fault fault = Fault.of(RefusalCode.DATE_BEFORE_STEP, "on", ">= 2022-12-12 (issued)", "2022-12-01")
                .at(7, "document_date");

        assertThat(messages.sentence(fault, ReaderLanguage.VIETNAMESE))
                .isEqualTo("Dòng 7, mục document_date (ngày văn bản): Ngày phải từ 12/12/2022 (ban hành) trở đi;"
                        + " ngày nhận được là 01/12/2022. Hãy kiểm tra ngày trên văn bản và sửa lại.");
        assertThat(messages.sentence(fault, ReaderLanguage.ENGLISH))
                .startsWith(
                        "Row 7, field document_date (date of the document): The date cannot be earlier than 2022-12-12 (issued)");
    }

    @Test
    void a_level_with_the_day_on_which_it_was_reached_is_told_as_people_speak() {
        Fault fault = Fault.of(RefusalCode.ALREADY_FORWARDED, null, "CLASSIFIED", "CENTRAL (2023-07-25)");

        assertThat(messages.detail(fault, ReaderLanguage.VIETNAMESE)).contains("Trung ương (25/07/2023)");
    }

    @Test
    void a_clerk_is_told_in_words_who_may() {
        Fault fault = Fault.of(RefusalCode.NOT_ALLOWED, null, "COORDINATOR, CLERK", "AUDITOR@bac-kan");

        assertThat(messages.detail(fault, ReaderLanguage.VIETNAMESE))
                .contains("Văn phòng UBND, chuyên viên Văn phòng HĐND")
                .doesNotContain("AUDITOR");
    }

    @Test
    void a_senders_own_words_stay_as_they_are() {
        Fault fault = Fault.of(RefusalCode.FIELD_INVALID, "content", "text", "assigned by split");

        assertThat(messages.sentence(fault, ReaderLanguage.VIETNAMESE))
                .contains("Cần: nội dung bằng chữ; nhận được: assigned by split.");
    }

    @Test
    void what_was_sent_is_shown_cut_and_without_control_characters() {
        Fault fault = Fault.of(RefusalCode.FIELD_INVALID, "content", null, "a\u0007\ud800" + "x".repeat(500));

        assertThat(fault.found()).startsWith("a\uFFFD\uFFFD").hasSize(201).endsWith("…");
    }
}
