package vn.kiennghi.standalone.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine. None is ever downloaded. */
final class Chromium {
    /** Environment variable and, in lower case with a dot, system property that name the program. */
    private static final String VARIABLE = "KIENNGHI_CHROMIUM";

    private static final String PROPERTY = "kiennghi.chromium";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    static final String NOT_FOUND =
            "BROWSER TESTS SKIPPED: no Chromium on this machine. Looked for -D" + PROPERTY + ", "
                    + VARIABLE + ", /usr/bin/chromium and " + String.join(", ", NAMES) + " on the PATH. To run them:"
                    + " 'apt install chromium' (Debian), 'dnf install chromium' (Fedora), or set " + VARIABLE
                    + " to the program of a Chromium or Chrome.";

    /** What a test wants of a browser: no sandbox in a container, and no talk with anybody but the system under test. */
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /**
     * Returns the program, or nothing where there is none.
     *
     * @throws IllegalStateException if the property or the variable names something that cannot be run
     */
    static Optional<Path> find() {
        return Stream.of(System.getProperty(PROPERTY), System.getenv(VARIABLE))
                .filter(given -> given != null && !given.isBlank())
                .map(Chromium::given)
                .findFirst()
                .or(Chromium::installed);
    }

    private static Path given(String text) {
        Path program = Path.of(text);
        if (!isProgram(program)) {
            throw new IllegalStateException(
                    PROPERTY + " or " + VARIABLE + " must name a program, but this is none: " + program);
        }
        return program;
    }

    private static Optional<Path> installed() {
        Stream<Path> onThePath = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.of(Path.of("/usr/bin/chromium")), onThePath)
                .filter(Chromium::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
