package vn.kiennghi.edge.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.Origin.Way;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;
import vn.kiennghi.edge.securitylog.SecurityLog;

/** A log with every kind of entry, of the three days before the pages' today. */
final class SampleSecurityLog {
    static final Instant BEGIN = Instant.parse("2022-11-30T01:00:00Z");
    private static final Grant CLERK = new Grant(Role.CLERK, "bac-kan", null);
    private static final Grant AGENCY = new Grant(Role.AGENCY, "bac-kan", "so-gtvt");
    private static final Grant ELSEWHERE = new Grant(Role.CLERK, "cao-bang", null);
    private static final Set<String> BAC_KAN = Set.of("bac-kan");

    private SampleSecurityLog() {}

    static void fill(SecurityLog log) {
        Origin page = new Origin("admin", "192.0.2.10", Way.PAGE);
        Origin nobody = new Origin("", "203.0.113.9", Way.PAGE);
        List<SecurityEntry> entries = new ArrayList<>();
        add(entries, new SecurityEvent.LogBegun(List.of(CLERK)), "lan", Origin.ofSystem(), BAC_KAN);
        add(entries, new SecurityEvent.LogBegun(List.of(ELSEWHERE)), "ngoai", Origin.ofSystem(), Set.of("cao-bang"));
        add(entries, new SecurityEvent.SystemStarted(), "", Origin.ofSystem(), Set.of());
        add(entries, new SecurityEvent.AccountOpened(List.of()), "huong", page, Set.of());
        add(
                entries,
                new SecurityEvent.RolesChanged(List.of(), List.of(CLERK, AGENCY, ELSEWHERE)),
                "huong",
                page,
                Set.of("bac-kan", "cao-bang"));
        add(entries, new SecurityEvent.SignedIn(), "lan", page.by("lan"), BAC_KAN);
        add(entries, new SecurityEvent.SignedIn(), "lan", new Origin("lan", "2001:db8::7", Way.API), BAC_KAN);
        add(entries, new SecurityEvent.SignInFailed(1, 0, BEGIN), "lan", nobody, BAC_KAN);
        add(entries, new SecurityEvent.SignInFailed(1_240, 1_200, BEGIN), "lan", nobody, BAC_KAN);
        add(
                entries,
                new SecurityEvent.SignInFailed(3, 0, BEGIN),
                "",
                new Origin("", Origin.MANY_ADDRESSES, Way.API),
                Set.of());
        add(entries, new SecurityEvent.SignedOut(), "lan", page.by("lan"), BAC_KAN);
        add(entries, new SecurityEvent.PasswordChanged(), "lan", page.by("lan"), BAC_KAN);
        add(entries, new SecurityEvent.PasswordSet(), "lan", page, BAC_KAN);
        for (SessionEnd why : SessionEnd.values()) {
            add(entries, new SecurityEvent.SessionEnded(why, BEGIN), "lan", Origin.ofSystem(), BAC_KAN);
        }
        add(entries, new SecurityEvent.AccountLocked(), "lan", page, BAC_KAN);
        add(entries, new SecurityEvent.AccountUnlocked(), "lan", page, BAC_KAN);
        add(entries, new SecurityEvent.AccountEnded(List.of()), "lan", page, BAC_KAN);
        add(
                entries,
                new SecurityEvent.AccountRenamed("Nguyễn Thị Lan, Chuyên viên", "Nguyễn Thị Lan, Phó phòng"),
                "lan",
                page,
                BAC_KAN);
        add(
                entries,
                new SecurityEvent.RolesFound(List.of(CLERK), List.of(CLERK, AGENCY)),
                "lan",
                Origin.ofSystem(),
                BAC_KAN);
        add(
                entries,
                new SecurityEvent.RolesChanged(List.of(CLERK, AGENCY, ELSEWHERE), List.of(AGENCY)),
                "huong",
                page,
                Set.of("bac-kan", "cao-bang"));
        log.append(entries);
    }

    private static void add(
            List<SecurityEntry> entries, SecurityEvent event, String account, Origin origin, Set<String> councils) {
        entries.add(new SecurityEntry(
                BEGIN.plus(Duration.ofHours(2).multipliedBy(entries.size())), event, account, origin, councils));
    }
}
