package vn.kiennghi.edge.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignInFailed;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedIn;

/** What pages and checks count on, whichever store keeps the log. */
public abstract class SecurityLogContract {
    protected static final Instant NOW = Instant.parse("2026-11-30T03:00:00.123Z");
    protected static final Grant CLERK = new Grant(Role.CLERK, "bac-kan", null);
    protected static final Grant ADMIN = new Grant(Role.ADMIN, null, null);
    protected static final LogQuestion ALL = new LogQuestion(null, null, null, null, null, null, 50);

    private static final Origin PAGE = new Origin("admin", "192.0.2.1", Origin.Way.PAGE);

    /** Returns the log under test; the same one within a test. */
    protected abstract SecurityLog log();

    /** Returns the log as another process sees it, or the same one after it was opened again. */
    protected abstract SecurityLog openedAgain();

    protected static SecurityEntry entry(SecurityEvent event, String account, Instant at, String... councils) {
        return new SecurityEntry(at, event, account, PAGE, Set.of(councils));
    }

    protected List<SecurityEntry> found(
            @Nullable Set<String> councils,
            @Nullable String account,
            @Nullable SecurityEventKind kind,
            @Nullable Instant from,
            @Nullable Instant before) {
        return log().find(new LogQuestion(councils, account, kind, from, before, null, 50))
                .items();
    }

    @Test
    protected void an_entry_is_read_as_it_was_added() {
        SecurityEntry opened = entry(new AccountOpened(List.of(CLERK, ADMIN)), "lan", NOW, "bac-kan", "ha-giang");
        SecurityEntry failed = entry(new SignInFailed(3, 1, NOW), "", NOW.plusMillis(1));
        log().append(List.of(opened, failed));

        assertThat(found(null, null, null, null, null)).containsExactly(failed, opened);
        assertThat(openedAgain().find(ALL).items()).containsExactly(failed, opened);
        assertThat(log().beginning()).contains(NOW);
    }

    @Test
    protected void it_is_searched_by_account_kind_period_and_council() {
        SecurityEntry one = entry(new SignedIn(), "lan", NOW, "bac-kan");
        SecurityEntry two = entry(new PasswordSet(), "minh", NOW.plusSeconds(10), "bac-kan-2");
        log().append(List.of(one, two));

        assertThat(found(null, "lan", null, null, null)).containsExactly(one);
        assertThat(found(null, "admin", null, null, null)).containsExactly(two, one);
        assertThat(found(null, null, SecurityEventKind.PASSWORD_SET, null, null))
                .containsExactly(two);
        assertThat(found(null, null, null, NOW.plusMillis(1), null)).containsExactly(two);
        assertThat(found(null, null, null, null, NOW.plusSeconds(10))).containsExactly(one);
        assertThat(found(Set.of("bac-kan"), null, null, null, null)).containsExactly(one);
        assertThat(found(Set.of(), null, null, null, null)).isEmpty();
    }

    @Test
    protected void what_is_said_of_roles_comes_in_the_order_in_which_it_was_added() {
        SecurityEntry opened = entry(new AccountOpened(List.of()), "lan", NOW);
        SecurityEntry changed = entry(new RolesChanged(List.of(), List.of(CLERK)), "lan", NOW.plusMillis(10));
        log().append(List.of(opened, entry(new PasswordSet(), "lan", NOW)));
        log().append(List.of(changed));

        assertThat(log().roleChanges(NOW.plusSeconds(1))).containsExactly(opened, changed);
        assertThat(log().roleChanges(NOW.plusMillis(10))).containsExactly(opened);
    }

    @Test
    protected void page_after_page_every_entry_comes_once_also_those_of_one_moment() {
        List<SecurityEntry> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            added.add(entry(new SignedIn(), "user" + i, NOW.plusMillis(i / 3)));
        }
        log().append(added);

        List<SecurityEntry> seen = new ArrayList<>();
        LogPlace place = null;
        do {
            LogPage page = log().find(new LogQuestion(null, null, null, null, null, place, 2));
            assertThat(page.matching()).isEqualTo(7);
            seen.addAll(page.items());
            place = page.next();
        } while (place != null);

        assertThat(seen).containsExactlyElementsOf(added.reversed());
    }
}
