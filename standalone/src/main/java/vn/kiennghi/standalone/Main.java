package vn.kiennghi.standalone;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.front.identity.AdministratorAccount;
import vn.kiennghi.standalone.demo.Demonstration;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.FirstAdministrator;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.TemporaryDirectory;
import vn.kiennghi.standalone.start.Terminal;

/** Entry point of the jar: {@code start}, {@code demo}, {@code version}, or {@code warm-up} for the launcher. */
public final class Main {
    private static final int USAGE_ERROR = 2;

    private Main() {}

    /** Runs the command named by the only argument; settings come from the environment, see docs/operations.md. */
    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        String command = arguments.length == 1 ? arguments[0] : "";
        try {
            switch (command) {
                case "start" -> start(terminal);
                case "demo" -> demonstrate(terminal);
                case "warm-up" -> warmUp();
                case "version" -> terminal.say("Kiến Nghị " + version());
                default -> {
                    terminal.say("start | demo | version");
                    System.exit(USAGE_ERROR);
                }
            }
        } catch (CannotStart obstacle) {
            terminal.say(obstacle.explanation());
            System.exit(1);
        }
    }

    private static void start(Terminal terminal) {
        Standalone system = run(Settings.from(System.getenv(), "./data"), Map.of());
        Optional<String> password =
                system.application().getBean(FirstAdministrator.class).generatedPassword();
        terminal.say("", "Kiến Nghị đã sẵn sàng tại " + system.url());
        password.ifPresent(generated -> terminal.say(AdministratorAccount.told(generated)));
        terminal.say("Dừng bằng Ctrl-C.", "");
    }

    private static void demonstrate(Terminal terminal) {
        Settings settings = Settings.from(System.getenv(), "./data-demo");
        Standalone system = run(settings, Map.of("kiennghi.opening-page", Demonstration.OPENING_PAGE));
        system.application().getBean(Demonstration.class).present(system.url(), terminal);
    }

    /** Runs once through start, sample data and stop in a temporary directory, for the JVM to learn what a start needs. */
    private static void warmUp() {
        TemporaryDirectory.use(directory -> {
            try (Standalone system = Standalone.start(new Settings(directory, "127.0.0.1", 0), null, Map.of())) {
                system.application()
                        .getBean(Demonstration.class)
                        .load(new Terminal(new PrintStream(OutputStream.nullOutputStream())));
            }
        });
        System.exit(0);
    }

    private static Standalone run(Settings settings, Map<String, Object> overrides) {
        Standalone system = Standalone.start(settings, mongoUri(), overrides);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
        return system;
    }

    private static @Nullable String mongoUri() {
        String uri = System.getenv("KIENNGHI_MONGODB_URI");
        return uri == null || uri.isBlank() ? null : uri;
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }
}
