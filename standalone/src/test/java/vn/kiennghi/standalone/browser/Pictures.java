package vn.kiennghi.standalone.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.nio.file.Path;

/** Pictures of pages, taken where {@code -Dkiennghi.screenshots=} names an absolute folder: to be looked at, and for the guide. */
final class Pictures {
    private static final String FOLDER = "kiennghi.screenshots";
    /** A guide shows the upper part of a long page. */
    private static final int TALLEST = 1_400;

    private Pictures() {}

    /** Takes the page; only where scripts run, as without them it looks the same. */
    static void take(Visitor visitor, String name, boolean scripts) {
        String folder = System.getProperty(FOLDER);
        if (folder == null || folder.isBlank() || !scripts) {
            return;
        }
        Page page = visitor.page();
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(new Clip(0, 0, page.viewportSize().width, Math.min(height, TALLEST)))
                .setPath(Path.of(folder, name)));
    }

    /** Takes what the visitor sees of the page without moving. */
    static void view(Visitor visitor, String name) {
        String folder = System.getProperty(FOLDER);
        if (folder != null && !folder.isBlank()) {
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name)));
        }
    }
}
