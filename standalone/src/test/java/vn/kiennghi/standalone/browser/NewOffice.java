package vn.kiennghi.standalone.browser;

import java.nio.file.Path;
import java.util.Map;
import vn.kiennghi.standalone.Standalone;
import vn.kiennghi.standalone.start.Settings;

/** The system as an office starts it for the first time, on an empty directory, and a browser before it. */
final class NewOffice implements AutoCloseable {
    static final String ADMIN_PASSWORD = "mat-khau-quan-tri";

    private final Standalone system;
    private final Browsing browsing;

    private NewOffice(Standalone system, Browsing browsing) {
        this.system = system;
        this.browsing = browsing;
    }

    static NewOffice start(Path chromium, Path data) {
        Browsing browsing = Browsing.with(chromium);
        try {
            return new NewOffice(
                    Standalone.start(
                            new Settings(data, "127.0.0.1", 0),
                            null,
                            Map.of("kiennghi.admin-password", ADMIN_PASSWORD, Standalone.ALL_ROLES, true)),
                    browsing);
        } catch (RuntimeException failure) {
            browsing.close();
            throw failure;
        }
    }

    /** Lets somebody come who has not signed in. */
    Visitor visitor(Screen screen, boolean scripts) {
        return browsing.visitor(system.url(), screen, scripts);
    }

    @Override
    public void close() {
        browsing.close();
        system.close();
    }
}
