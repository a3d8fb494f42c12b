package vn.kiennghi.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of README and user guide: {@code -Dkiennghi.screenshots=} an absolute folder. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "kiennghi.screenshots", matches = ".+")
class BrowserScreenshotsTest {
    private static final int MARGIN = 24;
    private static final int LARGEST = 300 * 1024;

    @TempDir
    private static Path data;

    private static DemonstrationInBrowser demonstration;

    @BeforeAll
    static void start() {
        demonstration = DemonstrationInBrowser.start(
                Chromium.find().orElseThrow(() -> new IllegalStateException(Chromium.NOT_FOUND)), data);
    }

    @AfterAll
    static void stop() {
        if (demonstration != null) {
            demonstration.close();
        }
    }

    @Test
    void the_figures_at_a_desk() {
        try (Visitor visitor = demonstration.visitor(Screen.DESK).signIn()) {
            take("figures.png", visitor, ".table-scroll >> nth=0");
        }
    }

    @Test
    void the_figures_on_a_phone() {
        try (Visitor visitor = demonstration.visitor(Screen.PHONE).signIn()) {
            take("figures-phone.png", visitor, ".cards");
        }
    }

    @Test
    void the_register_at_a_desk() {
        try (Visitor visitor = demonstration.visitor(Screen.DESK).signIn()) {
            visitor.goTo("/register?termId=bac-kan-x&flagged=true");
            take("register.png", visitor, ".register-table tbody tr >> nth=7");
        }
    }

    @Test
    void a_petition_at_a_desk() {
        try (Visitor visitor = demonstration.visitor(Screen.DESK).signIn().openPetition("K12-016")) {
            take("petition.png", visitor, ".timeline");
        }
    }

    /** Takes the page from its top to the lower edge of an element. */
    private static void take(String name, Visitor visitor, String last) {
        Page page = visitor.page();
        // Debian's Chromium speaks only English and writes the month first, whatever the page's language.
        page.evaluate(
                "() => document.querySelectorAll('input[type=date]').forEach(field => {"
                        + " const day = field.value.split('-').reverse().join('/'); field.type = 'text'; field.value = day; })");
        BoundingBox box = page.locator(last).boundingBox();
        byte[] picture = smallest(page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(new Clip(0, 0, page.viewportSize().width, Math.ceil(box.y + box.height) + MARGIN))));
        assertThat(picture.length).isLessThan(LARGEST);
        write(Path.of(System.getProperty("kiennghi.screenshots"), name), picture);
    }

    /** Packs a PNG again, without loss but as small as it gets: the browser packs in haste. */
    private static byte[] smallest(byte[] png) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam packing = writer.getDefaultWriteParam();
        packing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        packing.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(ImageIO.read(new ByteArrayInputStream(png)), null, null), packing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
