package vn.kiennghi.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.LogBegun;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesFound;
import vn.kiennghi.edge.securitylog.SecurityLogInMemory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogAndAccountsTest {
    private static final Grant CLERK = new Grant(Role.CLERK, "bac-kan", null);
    private static final Grant ADMIN = new Grant(Role.ADMIN, null, null);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-30T03:00:00Z"), ZoneOffset.UTC);
    private final SecurityLogInMemory log = new SecurityLogInMemory();
    private final OldAccounts accounts = new OldAccounts();

    /** Accounts that change without the log, as those of a version before, or those that somebody changed in the file. */
    private static final class OldAccounts implements AccountStore {
        private final TreeMap<String, Account> all = new TreeMap<>();

        @Override
        public Optional<Account> find(String name) {
            return Optional.ofNullable(all.get(name));
        }

        @Override
        public List<Account> all() {
            return List.copyOf(all.values());
        }

        @Override
        public void save(Account account) {
            all.put(account.name(), account);
        }

        void hold(String name, Grant... grants) {
            save(new Account(name, "{x}y", List.of(grants)));
        }
    }

    private List<SecurityEvent> startAgain() {
        int before = log.all().size();
        LogAndAccounts.compare(accounts, log, clock);
        return log.all().stream().skip(before).map(SecurityEntry::event).toList();
    }

    @Test
    void the_first_start_enters_every_account_that_was_there_before_the_log_once() {
        accounts.hold("admin", ADMIN);
        accounts.hold("khong");
        accounts.hold("lan", CLERK);

        assertThat(startAgain())
                .containsExactly(new LogBegun(List.of(ADMIN)), new LogBegun(List.of()), new LogBegun(List.of(CLERK)));
        assertThat(log.all()).extracting(SecurityEntry::account).containsExactly("admin", "khong", "lan");
        assertThat(log.all().getLast().councils()).isEqualTo(Set.of("bac-kan"));
        assertThat(startAgain()).isEmpty();
    }

    @Test
    void a_new_installation_has_nothing_to_enter() {
        assertThat(startAgain()).isEmpty();
    }

    @Test
    void what_was_changed_behind_its_back_is_told_at_the_next_start() {
        accounts.hold("lan", CLERK);
        accounts.hold("minh", CLERK);
        startAgain();
        accounts.hold("lan", CLERK, ADMIN);
        accounts.hold("la", ADMIN);
        accounts.all.remove("minh");

        assertThat(startAgain())
                .containsExactly(
                        new RolesFound(List.of(), List.of(ADMIN)),
                        new RolesFound(List.of(CLERK), List.of(CLERK, ADMIN)),
                        new RolesFound(List.of(CLERK), List.of()));
        assertThat(startAgain()).isEmpty();
    }

    @Test
    void the_order_of_roles_is_no_difference() {
        accounts.hold("lan", CLERK, ADMIN);
        startAgain();
        accounts.hold("lan", ADMIN, CLERK);

        assertThat(startAgain()).isEmpty();
    }

    @Test
    void an_account_that_was_ended_holds_nothing_and_that_is_no_difference() {
        accounts.hold("lan", CLERK);
        startAgain();
        Account lan = accounts.find("lan").orElseThrow();
        accounts.save(lan.withState(AccountState.ENDED));
        log.append(new AccountChanges(clock)
                .between(Optional.of(lan), accounts.find("lan").orElseThrow()));

        assertThat(startAgain()).isEmpty();
    }
}
