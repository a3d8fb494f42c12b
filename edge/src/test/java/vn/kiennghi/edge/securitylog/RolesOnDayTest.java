package vn.kiennghi.edge.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.securitylog.RolesOnDay.Held;
import vn.kiennghi.edge.securitylog.RolesOnDay.OfAccount;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.LogBegun;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesFound;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesOnDayTest {
    private static final Grant CLERK = new Grant(Role.CLERK, "bac-kan", null);
    private static final Grant AUDITOR = new Grant(Role.AUDITOR, "bac-kan", null);
    private static final Grant ADMIN = new Grant(Role.ADMIN, null, null);

    private static final Instant LONG_AGO = Instant.parse("2026-01-05T02:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-11-29T17:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");

    private final List<SecurityEntry> log = new ArrayList<>();

    private void says(Instant at, String account, SecurityEvent event) {
        log.add(new SecurityEntry(at, event, account, Origin.ofSystem(), Set.of()));
    }

    private List<OfAccount> onTheDay() {
        return RolesOnDay.of(log, BEGIN, grant -> true);
    }

    @Test
    void what_was_given_long_ago_is_held_all_day() {
        says(LONG_AGO, "lan", new AccountOpened(List.of(CLERK)));

        assertThat(onTheDay())
                .containsExactly(new OfAccount(
                        "lan", List.of(new Held(CLERK, LONG_AGO, null, SecurityEventKind.ACCOUNT_OPENED))));
    }

    @Test
    void what_was_taken_before_the_day_was_not_held_on_it() {
        says(LONG_AGO, "lan", new AccountOpened(List.of(CLERK, AUDITOR)));
        says(BEGIN.minusMillis(1), "lan", new RolesChanged(List.of(CLERK, AUDITOR), List.of(AUDITOR)));

        assertThat(onTheDay().getFirst().roles()).extracting(Held::grant).containsExactly(AUDITOR);
    }

    @Test
    void what_was_given_or_taken_during_the_day_is_told_with_its_moment() {
        says(LONG_AGO, "lan", new AccountOpened(List.of(CLERK)));
        says(MORNING, "lan", new RolesChanged(List.of(CLERK), List.of(ADMIN)));
        says(NOON, "lan", new RolesChanged(List.of(ADMIN), List.of(CLERK)));

        assertThat(onTheDay().getFirst().roles())
                .containsExactly(
                        new Held(CLERK, LONG_AGO, MORNING, SecurityEventKind.ACCOUNT_OPENED),
                        new Held(ADMIN, MORNING, NOON, SecurityEventKind.ROLES_CHANGED),
                        new Held(CLERK, NOON, null, SecurityEventKind.ROLES_CHANGED));
    }

    @Test
    void a_role_that_stays_while_others_change_is_held_since_it_was_given() {
        says(LONG_AGO, "lan", new LogBegun(List.of(CLERK)));
        says(MORNING, "lan", new RolesFound(List.of(CLERK), List.of(AUDITOR, CLERK)));

        assertThat(onTheDay().getFirst().roles())
                .containsExactly(
                        new Held(CLERK, LONG_AGO, null, SecurityEventKind.LOG_BEGUN),
                        new Held(AUDITOR, MORNING, null, SecurityEventKind.ROLES_FOUND));
    }

    @Test
    void accounts_without_a_role_of_interest_are_left_out() {
        says(LONG_AGO, "admin", new AccountOpened(List.of(ADMIN)));
        says(LONG_AGO, "khong", new AccountOpened(List.of()));
        says(LONG_AGO, "lan", new AccountOpened(List.of(CLERK, ADMIN)));

        assertThat(RolesOnDay.of(log, BEGIN, grant -> grant.councilId() != null))
                .singleElement()
                .satisfies(
                        lan -> assertThat(lan.roles()).extracting(Held::grant).containsExactly(CLERK));
    }

    @Test
    void an_account_that_was_ended_holds_none_from_then_on() {
        says(LONG_AGO, "lan", new AccountOpened(List.of(CLERK)));
        says(MORNING, "lan", new AccountEnded(List.of(CLERK)));
        says(LONG_AGO, "minh", new AccountOpened(List.of(CLERK)));
        says(BEGIN.minusMillis(1), "minh", new AccountEnded(List.of(CLERK)));

        assertThat(onTheDay())
                .containsExactly(new OfAccount(
                        "lan", List.of(new Held(CLERK, LONG_AGO, MORNING, SecurityEventKind.ACCOUNT_OPENED))));
    }
}
