package vn.kiennghi.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.Passwords;
import vn.kiennghi.edge.platform.GeneratedPassword;
import vn.kiennghi.standalone.demo.DemoUsers.Places;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.OwnersFile;
import vn.kiennghi.standalone.start.Terminal;

/**
 * Shows the system with the term of HĐND tỉnh Bắc Kạn, khóa X. Session 9 has the figures that the province published on 3/12/2022
 * (139 petitions, 109 resolved); the texts are invented. Beside it stands a fictional commune of the present term. An interrupted
 * load goes on at the next start.
 */
@Component
public class Demonstration {
    /** The page on which the demonstration opens: session 9 as of the day of the published report. */
    public static final String OPENING_PAGE = "/terms/" + Places.TERM + "/figures?session=9&asOf=2022-12-03";

    private static final String ALL_ROLES_VARIABLE = "KIENNGHI_ADMIN_ALL_ROLES";
    private static final int[] SESSIONS = {4, 9, 12, 15};
    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";

    private final DataDirectory directory;
    private final EventStore eventStore;
    private final DemoCatalogue catalogue;
    private final DemoSession session;
    private final CommuneDemonstration commune;
    private final Clock clock;
    private final DemoCommands commands;
    private final AccountStore accounts;
    private final Passwords passwords;

    Demonstration(
            DataDirectory directory,
            EventStore eventStore,
            DemoCatalogue catalogue,
            DemoSession session,
            CommuneDemonstration commune,
            Clock clock,
            DemoCommands commands,
            AccountStore accounts,
            Passwords passwords) {
        this.directory = directory;
        this.eventStore = eventStore;
        this.catalogue = catalogue;
        this.session = session;
        this.commune = commune;
        this.clock = clock;
        this.commands = commands;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Returns the settings of a demonstration: it opens on its figures, and its administrator shows the work of every role, unless
     * the environment says otherwise.
     */
    public static Map<String, Object> settings(Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("kiennghi.opening-page", OPENING_PAGE);
        if (environment.getOrDefault(ALL_ROLES_VARIABLE, "").isBlank()) {
            settings.put("kiennghi.admin-all-roles", true);
        }
        return settings;
    }

    /**
     * Loads what is not loaded yet and tells how to sign in, with new passwords at every start.
     *
     * @throws CannotStart if the directory holds a real record
     */
    public void present(String url, Terminal terminal) {
        load(terminal);
        terminal.say(
                "",
                "Kiến Nghị – dữ liệu mẫu: HĐND tỉnh Bắc Kạn khóa X (nội dung kiến nghị là giả định)",
                "và HĐND xã Đồng Mây, một xã giả định, nhiệm kỳ 2026–2031",
                "Địa chỉ / address:  " + url,
                "",
                "Tài khoản dùng thử, mật khẩu mới ở mỗi lần khởi động / sign-ins, new passwords at every start:");
        // Slow hashes, so several at once.
        Arrays.stream(DemoUsers.values()).parallel().map(this::withNewPassword).forEachOrdered(terminal::say);
        terminal.say("", "Dừng bằng Ctrl-C / stop with Ctrl-C.", "");
    }

    private String withNewPassword(DemoUsers user) {
        String password = GeneratedPassword.next();
        accounts.save(
                new Account(user.signInName(), passwords.hash(password), user.grants()).withPerson(null, user.title()));
        return "  %-12s %s   %s".formatted(user.signInName(), password, user.title());
    }

    /** Loads the sample data, unless that was done before. */
    public void load(Terminal terminal) {
        Path mark = directory.demonstrationMark();
        String state = read(mark);
        if (state.equals(LOADED)) {
            return;
        }
        if (state.isEmpty() && eventStore.createHeadToken() != null) {
            throw CannotStart.notADemonstration(directory.path());
        }
        LocalDate base = base(state);
        write(mark, LOADING + " " + base);
        terminal.say("Đang nạp dữ liệu mẫu / loading sample data …");
        catalogue.load();
        for (int number : SESSIONS) {
            session.load(number);
            terminal.say("  kỳ họp thứ " + number + " ✓");
        }
        commune.load(base);
        terminal.say("  HĐND xã Đồng Mây, nhiệm kỳ 2026–2031 ✓");
        commands.settle();
        write(mark, LOADED);
    }

    /** An interrupted load goes on with the day on which it began, so that its steps are found again. */
    private LocalDate base(String state) {
        String day = state.replace(LOADING, "").strip();
        return day.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(day);
    }

    private static String read(Path mark) {
        try {
            return Files.exists(mark) ? Files.readString(mark).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path mark, String state) {
        try {
            OwnersFile.write(mark, state + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
