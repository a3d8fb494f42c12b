package vn.kiennghi.edge.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountLocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountRenamed;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountUnlocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;

/**
 * Says what a change of an account was, for the security log. The stores ask it at each change and keep both together, so that nobody who changes
 * accounts can forget it.
 */
@Component
public class AccountChanges {
    private final Clock clock;

    public AccountChanges(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the entries of a change that whoever is asking right now makes.
     *
     * @param before the account as it was; nothing for a new one
     */
    public List<SecurityEntry> between(Optional<Account> before, Account after) {
        Origin origin = PresentOrigin.now();
        List<Grant> held = before.map(Account::grants).orElse(List.of());
        Set<String> councils = SecurityEntry.councilsOf(Stream.concat(held.stream(), after.grants().stream()));
        Instant now = clock.instant();
        return events(before, after, origin).stream()
                .map(event -> new SecurityEntry(now, event, after.name(), origin, councils))
                .toList();
    }

    private static List<SecurityEvent> events(Optional<Account> before, Account after, Origin origin) {
        List<SecurityEvent> events = new ArrayList<>();
        if (before.isEmpty()) {
            events.add(new AccountOpened(after.grants()));
            if (!person(after).isEmpty()) {
                events.add(new AccountRenamed("", person(after)));
            }
            return events;
        }
        Account known = before.get();
        if (!new HashSet<>(known.grants()).equals(new HashSet<>(after.grants()))) {
            events.add(new RolesChanged(known.grants(), after.grants()));
        }
        if (!known.passwordHash().equals(after.passwordHash())) {
            events.add(origin.by().equals(after.name()) ? new PasswordChanged() : new PasswordSet());
        }
        if (known.state() != after.state()) {
            events.add(
                    switch (after.state()) {
                        case ACTIVE -> new AccountUnlocked();
                        case LOCKED -> new AccountLocked();
                        case ENDED -> new AccountEnded(known.grants());
                    });
        }
        if (!person(known).equals(person(after))) {
            events.add(new AccountRenamed(person(known), person(after)));
        }
        return events;
    }

    /** Full name and post in words; empty where neither is told. */
    private static String person(Account account) {
        return Stream.of(account.fullName(), account.post())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
    }
}
