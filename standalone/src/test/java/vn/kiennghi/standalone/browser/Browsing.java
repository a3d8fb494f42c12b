package vn.kiennghi.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;

/** A running Chromium from which visitors come. */
final class Browsing implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Browsing(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browsing with(Path chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browsing(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setArgs(Chromium.FLAGS)));
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    /** Lets somebody come to the address. */
    Visitor visitor(String address, Screen screen, boolean scripts) {
        return new Visitor(browser, address, screen, scripts);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
