package vn.kiennghi.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many bytes a page takes over the line for whoever was there before, as Chromium counts them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondVisitTest {
    private static final String BYTES = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, entry) => sum + entry.transferSize, 0)""";

    private static final String FILES = "() => performance.getEntriesByType('resource').length";

    private static final int KB = 1_000;

    @TempDir
    private static Path data;

    private static DemonstrationInBrowser demonstration;

    @BeforeAll
    static void start() {
        Chromium.find()
                .ifPresentOrElse(
                        chromium -> demonstration = DemonstrationInBrowser.start(chromium, data),
                        () -> System.err.println(Chromium.NOT_FOUND));
    }

    @AfterAll
    static void stop() {
        if (demonstration != null) {
            demonstration.close();
        }
    }

    @BeforeEach
    void there_is_a_browser() {
        assumeTrue(demonstration != null, Chromium.NOT_FOUND);
    }

    /** Goes there twice, as one who follows a link does, not as one who asks for everything anew. */
    private static int bytesOfSecondVisit(Page page, String address) {
        page.navigate(address);
        page.navigate("/account");
        page.navigate(address);
        assertThat(((Number) page.evaluate(FILES)).intValue())
                .as("styles and scripts")
                .isPositive();
        return ((Number) page.evaluate(BYTES)).intValue();
    }

    @Test
    void the_desk_a_petition_and_the_register_are_light() {
        try (Visitor visitor = demonstration.visitor(Screen.values()[0])) {
            Page page = visitor.signIn().page();
            assertThat(bytesOfSecondVisit(page, "/desk")).isBetween(500, 30 * KB);
            assertThat(bytesOfSecondVisit(page, "/register?limit=50")).isBetween(500, 60 * KB);
            visitor.openPetition("K15-029");
            assertThat(bytesOfSecondVisit(page, page.url())).isBetween(500, 30 * KB);
        }
    }
}
