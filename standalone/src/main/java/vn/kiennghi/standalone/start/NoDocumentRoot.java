package vn.kiennghi.standalone.start;

import java.io.File;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives the web server an empty directory of the system's own for its files. By itself it would take a folder {@code public} or {@code static} of wherever the
 * system was started, and show what lies there to everybody; or make a folder among the machine's temporary files that stays after a kill.
 */
@Component
class NoDocumentRoot implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {
    private final DataDirectory directory;

    NoDocumentRoot(DataDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        File root = directory.temporary().toAbsolutePath().resolve("nothing").toFile();
        if (root.mkdir() || root.isDirectory()) {
            server.setDocumentRoot(root);
        }
    }
}
