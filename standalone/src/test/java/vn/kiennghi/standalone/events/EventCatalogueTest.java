package vn.kiennghi.standalone.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of events is written from the code: what each event means and holds stands in its docstring, who reads it in the
 * handlers. {@code -Dkiennghi.write-docs=true} writes it anew.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventCatalogueTest {
    private static final Path DOCUMENT = Path.of("../docs/events.md");

    @Test
    void the_document_says_what_the_code_says() throws IOException {
        String written = EventCatalogue.ofTheCode().asDocument();
        if (Boolean.getBoolean("kiennghi.write-docs")) {
            Files.writeString(DOCUMENT, written);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/events.md; run this test with -Dkiennghi.write-docs=true to write it anew")
                .isEqualTo(written);
    }
}
