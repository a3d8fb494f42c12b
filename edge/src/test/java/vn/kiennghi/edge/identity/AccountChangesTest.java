package vn.kiennghi.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountLocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountRenamed;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountUnlocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountChangesTest {
    private static final Grant CLERK = new Grant(Role.CLERK, "bac-kan", null);
    private static final Account LAN = new Account("lan", "{x}y", List.of(CLERK));

    private final AccountChanges changes =
            new AccountChanges(Clock.fixed(Instant.parse("2026-11-30T03:00:00Z"), ZoneOffset.UTC));

    private List<SecurityEvent> between(Account before, Account after) {
        return changes.between(Optional.of(before), after).stream()
                .map(SecurityEntry::event)
                .toList();
    }

    @Test
    void what_is_stored_again_as_it_was_is_no_change() {
        assertThat(between(LAN, LAN)).isEmpty();
    }

    @Test
    void an_account_is_locked_unlocked_and_ended() {
        Account locked = LAN.withState(AccountState.LOCKED);

        assertThat(between(LAN, locked)).containsExactly(new AccountLocked());
        assertThat(between(locked, LAN)).containsExactly(new AccountUnlocked());
        assertThat(between(locked, LAN.withState(AccountState.ENDED)))
                .containsExactly(new AccountEnded(List.of(CLERK)));
    }

    @Test
    void a_person_gets_another_post() {
        Account named = LAN.withPerson("Nguyễn Thị Lan", "Chuyên viên");

        assertThat(between(named, LAN.withPerson("Nguyễn Thị Lan", "Phó phòng")))
                .containsExactly(new AccountRenamed("Nguyễn Thị Lan, Chuyên viên", "Nguyễn Thị Lan, Phó phòng"));
        assertThat(between(LAN, named)).containsExactly(new AccountRenamed("", "Nguyễn Thị Lan, Chuyên viên"));
    }

    @Test
    void a_new_account_is_opened_and_named() {
        assertThat(changes.between(Optional.empty(), LAN.withPerson("Nguyễn Thị Lan", null)))
                .extracting(SecurityEntry::event)
                .containsExactly(new AccountOpened(List.of(CLERK)), new AccountRenamed("", "Nguyễn Thị Lan"));
    }

    @Test
    void several_changes_at_once_are_all_told() {
        assertThat(between(LAN, LAN.withPassword("{x}z", true).withState(AccountState.LOCKED)))
                .containsExactly(new PasswordSet(), new AccountLocked());
    }
}
