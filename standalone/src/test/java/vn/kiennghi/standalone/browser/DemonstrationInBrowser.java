package vn.kiennghi.standalone.browser;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.Passwords;
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
    private final Browsing browsing;

    private DemonstrationInBrowser(Standalone system, Browsing browsing) {
        this.system = system;
        this.browsing = browsing;
    }

    /** Starts both; the data go into the given empty directory. */
    static DemonstrationInBrowser start(Path chromium, Path data) {
        Browsing browsing = Browsing.with(chromium);
        try {
            return new DemonstrationInBrowser(system(data), browsing);
        } catch (RuntimeException failure) {
            browsing.close();
            throw failure;
        }
    }

    private static Standalone system(Path data) {
        Standalone system =
                Standalone.start(new Settings(data, "127.0.0.1", 0), null, Demonstration.settings(Map.of()));
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
        return browsing.visitor(system.url(), screen, true);
    }

    /** Lets somebody come whose browser runs no scripts. */
    Visitor visitorWithoutScripts(Screen screen) {
        return browsing.visitor(system.url(), screen, false);
    }

    @Override
    public void close() {
        browsing.close();
        system.close();
    }
}
