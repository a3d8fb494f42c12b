package vn.kiennghi.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.front.identity.Account;
import vn.kiennghi.front.identity.AccountStore;
import vn.kiennghi.front.identity.Passwords;
import vn.kiennghi.standalone.Standalone;
import vn.kiennghi.standalone.demo.Demonstration;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.Terminal;

/** The system with the sample data in this JVM, and a browser before it. */
final class DemonstrationInBrowser implements AutoCloseable {
    /** A clerk of the demonstration's council. */
    static final String USER = "lan";

    static final String PASSWORD = "mat-khau-cua-lan";

    private final Standalone system;
    private final Playwright playwright;
    private final Browser browser;

    private DemonstrationInBrowser(Standalone system, Playwright playwright, Browser browser) {
        this.system = system;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts both; the data go into the given empty directory. */
    static DemonstrationInBrowser start(Path chromium, Path data) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(Chromium.FLAGS));
            return new DemonstrationInBrowser(system(data), playwright, browser);
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    private static Standalone system(Path data) {
        Standalone system = Standalone.start(
                new Settings(data, "127.0.0.1", 0), null, Map.of("kiennghi.opening-page", Demonstration.OPENING_PAGE));
        try {
            ApplicationContext beans = system.application();
            beans.getBean(Demonstration.class)
                    .load(new Terminal(
                            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));
            beans.getBean(AccountStore.class)
                    .save(new Account(
                            USER,
                            beans.getBean(Passwords.class).hash(PASSWORD),
                            List.of(new Grant(Role.CLERK, "bac-kan", null))));
            return system;
        } catch (RuntimeException failure) {
            system.close();
            throw failure;
        }
    }

    /** Lets somebody come who has not signed in. */
    Visitor visitor(Screen screen) {
        return new Visitor(browser, system.url(), screen, true);
    }

    /** Lets somebody come whose browser runs no scripts. */
    Visitor visitorWithoutScripts(Screen screen) {
        return new Visitor(browser, system.url(), screen, false);
    }

    @Override
    public void close() {
        playwright.close();
        system.close();
    }
}
