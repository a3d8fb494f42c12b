package vn.kiennghi.query.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert finds in docs/operations.md what it means and what to do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlertsDocumentTest {
    private static final Path RULES = Path.of("..", "docs", "monitoring", "alerts.yml");
    private static final Path DOCUMENT = Path.of("..", "docs", "operations.md");

    @Test
    void every_alert_has_its_line_and_every_line_its_alert() throws IOException {
        List<String> alerts = found("- alert: (\\w+)", RULES);
        List<String> lines = found("(?m)^\\| `(\\w+)` \\| (?:critical|warning) \\| [^|]+ \\| [^|]+ \\|$", DOCUMENT);

        assertThat(alerts).isNotEmpty().doesNotHaveDuplicates();
        assertThat(lines).containsExactlyElementsOf(alerts);
    }

    private static List<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
