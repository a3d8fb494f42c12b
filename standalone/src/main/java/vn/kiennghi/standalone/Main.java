package vn.kiennghi.standalone;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.platform.traffic.Carriers;
import vn.kiennghi.standalone.backup.CannotBackUp;
import vn.kiennghi.standalone.demo.Demonstration;
import vn.kiennghi.standalone.move.CannotMove;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.FirstAdministrator;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.Terminal;
import vn.kiennghi.standalone.start.UnforeseenFailure;

/**
 * Entry point of the jar: {@code start}, {@code demo}, {@code export FILE}, {@code import-events FILE}, {@code backup FILE},
 * {@code restore FILE}, {@code version}, or {@code warm-up} for the launcher.
 */
public final class Main {
    private static final int USAGE_ERROR = 2;
    /** The trial run takes about a tenth longer by them. */
    private static final int WORKING_ROUNDS = 150;

    private static final Set<String> NAME_A_FILE = Set.of("export", "import-events", "backup", "restore");

    private Main() {}

    /**
     * Runs the command named by the first argument, with the file named by the second where there is one; settings come from the
     * environment, see docs/operations.md.
     */
    public static void main(String[] arguments) {
        Carriers.provide();
        Terminal terminal = new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        String command = arguments.length == 0 ? "" : arguments[0];
        boolean namesFile = NAME_A_FILE.contains(command);
        if (arguments.length != (namesFile ? 2 : 1)) {
            command = "";
        }
        try {
            switch (command) {
                case "start" -> start(terminal);
                case "demo" -> demonstrate(terminal);
                case "export" -> moving(terminal).exportTo(Path.of(arguments[1]));
                case "import-events" -> moving(terminal).importFrom(Path.of(arguments[1]));
                case "backup" -> backingUp(terminal).backUpTo(Path.of(arguments[1]));
                case "restore" -> backingUp(terminal).restoreFrom(Path.of(arguments[1]));
                case "warm-up" -> warmUp();
                case "version" -> terminal.say("Kiến Nghị " + version());
                default -> {
                    terminal.say(
                            "start | demo | export FILE | import-events FILE | backup FILE | restore FILE | version");
                    System.exit(USAGE_ERROR);
                }
            }
        } catch (CannotStart obstacle) {
            terminal.say(obstacle.explanation());
            System.exit(1);
        } catch (CannotMove obstacle) {
            terminal.say(obstacle.explanation());
            System.exit(1);
        } catch (CannotBackUp obstacle) {
            terminal.say(obstacle.explanation());
            System.exit(1);
        } catch (RuntimeException | LinkageError failure) {
            terminal.say(UnforeseenFailure.told(failure, System.getenv()));
            System.exit(1);
        }
    }

    private static Moving moving(Terminal terminal) {
        return new Moving(System.getenv(), terminal);
    }

    private static BackingUp backingUp(Terminal terminal) {
        return new BackingUp(System.getenv(), terminal);
    }

    private static void start(Terminal terminal) {
        Standalone system = run(Settings.from(System.getenv(), "./data"), Map.of());
        List<String> password =
                system.application().getBean(FirstAdministrator.class).told(isWatched());
        terminal.say("", "Kiến Nghị đã sẵn sàng tại " + system.url());
        terminal.say(password.toArray(String[]::new));
        terminal.say("Dừng bằng Ctrl-C.", "");
    }

    /** Whether what is written goes to a person at a terminal, and neither to a file nor to a log. */
    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static void demonstrate(Terminal terminal) {
        Settings settings = Settings.from(System.getenv(), "./data-demo");
        Standalone system = run(settings, Demonstration.settings(System.getenv()));
        system.application().getBean(Demonstration.class).present(system.url(), terminal);
        system.application().getBean(FirstAdministrator.class).forgetGenerated();
    }

    private static void warmUp() {
        WarmUp.run(WORKING_ROUNDS);
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
