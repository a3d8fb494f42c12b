package vn.kiennghi.service.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.service.written.WrittenHistory.Kind;
import vn.kiennghi.service.written.WrittenHistory.Line;

/** Runs the histories of docs/lich-su-kien-nghi.md against the rules: the document is the only place where they stand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenHistoriesTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "lich-su-kien-nghi.md");
    private static final Pattern REFUSED = Pattern.compile("từ chối ([A-Z_]+) \\(.+\\)");
    private static final String NOTHING = "không ghi thêm";

    @TestFactory
    Stream<DynamicTest> what_the_document_says_is_what_happens() throws IOException {
        return WrittenHistory.read(Files.readAllLines(DOCUMENT)).stream()
                .map(history -> DynamicTest.dynamicTest(history.title(), () -> run(history)));
    }

    @Test
    void there_are_forty_histories_in_order() throws IOException {
        List<WrittenHistory> histories = WrittenHistory.read(Files.readAllLines(DOCUMENT));

        assertThat(histories).hasSizeGreaterThanOrEqualTo(40);
        for (int i = 0; i < histories.size(); i++) {
            assertThat(histories.get(i).title()).startsWith((i + 1) + ". ");
            assertThat(histories.get(i).lines()).extracting(Line::kind).contains(Kind.COMMAND, Kind.RESULT);
        }
    }

    @Test
    void a_line_that_says_something_unknown_is_refused() {
        assertThatThrownBy(() -> WrittenHistory.read(List.of("## 1. A", "| Ghi nhớ | | KN1 | | tiếp nhận \"B\" |")))
                .hasMessageContaining("Ghi nhớ");
        assertThatThrownBy(() ->
                        WrittenWork.command(new Line(7, Kind.COMMAND, null, "KN1", "Lan", "gộp vào KN2 cho nhanh")))
                .hasMessageContaining("line 7");
    }

    private static void run(WrittenHistory history) {
        WrittenOffice office = new WrittenOffice();
        String result = NOTHING;
        for (Line line : history.lines()) {
            switch (line.kind()) {
                case RECORDED ->
                    assertThat(office.perform(line)).as("line " + line.number()).isNotEmpty();
                case COMMAND -> result = result(office, line);
                case RESULT -> assertThat(result).as("line " + line.number()).isEqualTo(expected(line));
                case STANDING ->
                    assertThat(office.standing(line.petition()))
                            .as("line " + line.number())
                            .isEqualTo(line.work());
            }
        }
    }

    private static String result(WrittenOffice office, Line line) {
        try {
            String recorded =
                    office.perform(line).stream().map(WrittenWords::called).collect(Collectors.joining(", "));
            return recorded.isEmpty() ? NOTHING : "ghi: " + recorded;
        } catch (Refused refused) {
            return "từ chối " + refused.refusal().code();
        }
    }

    /** The meaning beside a refusal's code is for the reader. */
    private static String expected(Line line) {
        Matcher refused = REFUSED.matcher(line.work());
        return refused.matches() ? "từ chối " + refused.group(1) : line.work();
    }
}
