package vn.kiennghi.standalone.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, taken where {@code -Dkiennghi.pictures=} names an absolute folder: to be looked at, and for the guide. */
final class Pictures {
    private static final String FOLDER = "kiennghi.pictures";

    private Pictures() {}

    /** Takes the whole page; only where scripts run, as without them it looks the same. */
    static void take(Visitor visitor, String name, boolean scripts) {
        String folder = System.getProperty(FOLDER);
        if (folder == null || folder.isBlank() || !scripts) {
            return;
        }
        visitor.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name)));
    }
}
