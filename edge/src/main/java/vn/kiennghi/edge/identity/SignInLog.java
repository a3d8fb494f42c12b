package vn.kiennghi.edge.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.Origin.Way;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedOut;
import vn.kiennghi.edge.securitylog.SecurityLog;

/**
 * Keeps in the security log who signs in and out, and who tries to. Where the log takes no entry, as on a full disk, people get in all the same, since
 * somebody has to put it right: the log of the process says then what is missing.
 */
@Component
public class SignInLog implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);

    private final SecurityLog log;
    private final AccountStore accounts;
    private final Clock clock;
    private final FailedSignIns failures = new FailedSignIns();
    private final FirstOfHour programs = new FirstOfHour();
    private @Nullable ScheduledExecutorService minutes;

    SignInLog(SecurityLog log, AccountStore accounts, Clock clock) {
        this.log = log;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Somebody signed in. Of a program, which does so at each request, the first time of an hour counts. */
    void signedIn(Account account) {
        Origin origin = PresentOrigin.now().by(account.name());
        String network = PasswordCheck.network(origin.address());
        Instant now = now();
        List<SecurityEntry> entries = new ArrayList<>(failures.endOf(account.name(), network));
        if (origin.way() != Way.API || programs.is(account.name(), network, now)) {
            entries.add(new SecurityEntry(
                    now,
                    new SecurityEvent.SignedIn(),
                    account.name(),
                    origin,
                    SecurityEntry.councilsOf(account.grants().stream())));
        }
        keep(entries);
    }

    /**
     * Somebody told a wrong password.
     *
     * @param name what was typed in the place of a name
     * @param lookedAt whether the password was looked at; no: one had to wait
     */
    void failed(String name, boolean lookedAt) {
        Origin origin = PresentOrigin.now();
        String network = PasswordCheck.network(origin.address());
        Optional<Account> account = Accounts.isName(name) ? accounts.find(name) : Optional.empty();
        keep(failures.count(
                account.map(Account::name).orElse(""),
                SecurityEntry.councilsOf(account.stream().flatMap(known -> known.grants().stream())),
                network,
                origin,
                lookedAt,
                now()));
    }

    /** Somebody signed out. */
    void signedOut(SignedIn user) {
        keep(user, new SignedOut(), PresentOrigin.now().by(user.name()));
    }

    /**
     * A session of the pages ended otherwise.
     *
     * @param user whose it was
     * @param since when it began; null where that is not known
     */
    public void sessionEnded(SignedIn user, SessionEnd why, @Nullable Instant since) {
        Origin origin = why == SessionEnd.ENDED_BY_OWNER ? PresentOrigin.now().by(user.name()) : Origin.ofSystem();
        keep(user, new SessionEnded(why, since), origin);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void keep(SignedIn user, SecurityEvent event, Origin origin) {
        keep(List.of(new SecurityEntry(
                now(), event, user.name(), origin, SecurityEntry.councilsOf(user.grants().stream()))));
    }

    private void keep(List<SecurityEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            log.append(entries);
        } catch (RuntimeException notKept) {
            entries.forEach(entry -> LOG.error(
                    "The security log did not take {} of {} from {} at {}: {}",
                    entry.event().kind(),
                    entry.account().isEmpty() ? "a name without an account" : "the account " + entry.account(),
                    entry.origin().address(),
                    entry.at(),
                    notKept.toString()));
        }
    }

    /** Looks each minute whether something was counted for long enough. */
    @Override
    public synchronized void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("security-log").factory());
        minutes = executor;
        executor.scheduleWithFixedDelay(() -> keep(failures.over(now())), 1, 1, TimeUnit.MINUTES);
    }

    /** What was counted so far is kept before the process ends. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService executor = minutes;
        if (executor != null) {
            executor.shutdownNow();
        }
        minutes = null;
        keep(failures.all());
    }

    @Override
    public synchronized boolean isRunning() {
        return minutes != null;
    }
}
