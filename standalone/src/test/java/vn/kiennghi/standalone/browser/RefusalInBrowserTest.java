package vn.kiennghi.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is refused sees it, wherever in a long page the form stands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalInBrowserTest {
    private static final String IN_VIEW = """
            (element) => {
              const box = element.getBoundingClientRect();
              return box.height > 0 && box.top >= 0 && box.top < window.innerHeight;
            }""";

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

    @ParameterizedTest
    @EnumSource
    void what_somebody_else_changed_meanwhile_has_the_focus_and_is_in_view(Screen screen) {
        try (Visitor first = demonstration.visitor(screen);
                Visitor second = demonstration.visitor(screen)) {
            first.signIn().openPetition("K15-029");
            second.signIn().openPetition("K15-029");
            // Each screen chooses another field than the one before, for what is so already is no change.
            classify(first.page(), 2 * screen.ordinal() + 1);
            first.page().locator(".alert-success").waitFor();

            classify(second.page(), 2 * screen.ordinal() + 2);

            Page refused = second.page();
            assertThat(refused.title()).startsWith("Chưa thực hiện được – ");
            assertThat(refused.locator("*:focus").getAttribute("id")).isEqualTo("classification-refused");
            assertThat(isInView(refused, "#classification-refused")).isTrue();
            picture(second, "refusal-conflict-" + screen.width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_entry_has_the_focus_and_is_in_view(Screen screen) {
        try (Visitor visitor = demonstration.visitor(screen)) {
            visitor.signIn().openPetition("K15-029");
            Page page = visitor.page();
            closeOnADayThereIsNot(page);
            page.locator("#refusal").waitFor();

            assertThat(page.title()).startsWith("Chưa thực hiện được – ");
            assertThat(page.locator("*:focus").getAttribute("id")).isEqualTo("closing-on");
            assertThat(isInView(page, "#closing-on")).isTrue();
            assertThat(isInView(page, "#closing-on-wrong")).isTrue();
            picture(visitor, "refusal-entry-" + screen.width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_scripts_the_line_at_the_top_is_what_one_sees_and_it_leads_to_the_form(Screen screen) {
        try (Visitor visitor = demonstration.visitorWithoutScripts(screen)) {
            visitor.goTo("/sign-in").signIn(DemonstrationInBrowser.USER, DemonstrationInBrowser.PASSWORD);
            visitor.isAt("/terms/.*").openPetition("K15-029");
            Page page = visitor.page();
            closeOnADayThereIsNot(page);

            assertThat(page.locator("#refusal").boundingBox().y).isBetween(-1.0, (double) screen.height());
            page.locator("#refusal a").last().click();
            assertThat(page.url()).endsWith("#closing-refused");
            assertThat(page.locator("#closing-refused").boundingBox().y).isBetween(-1.0, (double) screen.height());
        }
    }

    private static void classify(Page page, int choice) {
        page.locator("#action-classification").evaluate("(sheet) => { sheet.open = true; }");
        page.locator("#classification-field").selectOption(new SelectOption().setIndex(choice));
        if (page.locator("#classification-reason").count() > 0) {
            page.locator("#classification-reason").fill("Ghi lại cho đúng");
        }
        page.locator("#action-classification button[type=submit]").click();
        page.waitForLoadState();
    }

    private static void closeOnADayThereIsNot(Page page) {
        page.locator("#action-closing > summary").click();
        page.locator("#closing-exception").fill("Cử tri đã rút kiến nghị");
        page.locator("#closing-on").fill("31/02/2026");
        page.locator("#action-closing button[type=submit]").click();
    }

    private static boolean isInView(Page page, String element) {
        return (boolean) page.locator(element).evaluate(IN_VIEW);
    }

    private static void picture(Visitor visitor, String name) {
        Pictures.view(visitor, name + ".png");
    }
}
