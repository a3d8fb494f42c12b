package vn.kiennghi.edge.identity;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.visit.WaitBeforeNextTry;

/**
 * Looks at the passwords that people and programs give. Guessing costs the guesser: he waits longer and longer, and takes his
 * place in a short queue. Known and unknown names are treated alike.
 */
@Component
class PasswordCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);
    private static final int LOCKS = 256;
    /** Passwords of one address, each for another name, that may be compared at once. */
    private static final int MOST_OF_ADDRESS = 16;

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);
    private static final long BUSY_SECONDS = 3;
    /** Stands for all names that no account can have. */
    private static final String NO_NAME = "?";

    private static final int NETWORK_BYTES = 8;

    private final AccountStore accounts;
    private final Passwords passwords;
    private final VerifiedCredentials verified;
    private final GuessBrake brake;
    /** One password at a time for a name from an address: otherwise many at once would slip through before the first counts. */
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);
    /** Passwords that are compared, by address. Guarded by itself. */
    private final Map<String, Integer> underWay = new HashMap<>();

    PasswordCheck(AccountStore accounts, Passwords passwords, VerifiedCredentials verified, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.verified = verified;
        this.brake = new GuessBrake(clock);
    }

    /**
     * Returns the account to which name and password belong, or nothing.
     *
     * @param address from where they come
     * @throws WaitBeforeNextTry if the password is not looked at now
     */
    Optional<Account> accountOf(String name, String password, String address) {
        // A name that no account can have is not looked up, but costs the same time as any other.
        String counted = Accounts.isName(name) ? name : NO_NAME;
        String network = network(address);
        refuseWhoMustWait(counted, network);
        Optional<Account> account = Accounts.isName(name) ? accounts.find(name) : Optional.empty();
        if (account.isPresent() && verified.contain(account.get(), password)) {
            brake.succeeded(counted, network);
            return account;
        }
        return inTurn(counted, network, account, password);
    }

    private Optional<Account> inTurn(String name, String network, Optional<Account> account, String password) {
        Lock lock = locks[Math.floorMod(Objects.hash(name, network), LOCKS)];
        try {
            if (!lock.tryLock(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WaitBeforeNextTry(BUSY_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WaitBeforeNextTry(BUSY_SECONDS);
        }
        try {
            // Those before in the queue may have been wrong, or the same.
            refuseWhoMustWait(name, network);
            boolean right =
                    account.filter(known -> verified.contain(known, password)).isPresent()
                            || compared(name, password, account, network);
            if (!right) {
                count(name, network, account.isPresent());
                return Optional.empty();
            }
            brake.succeeded(name, network);
            account.ifPresent(known -> verified.remember(known, password));
            return account;
        } finally {
            lock.unlock();
        }
    }

    /** Who signed in from there before does not stand behind a guesser of the same address. */
    private boolean compared(String name, String password, Optional<Account> account, String network) {
        String hash = account.map(Account::passwordHash).orElse(null);
        if (brake.knows(name, network)) {
            return passwords.matches(password, hash);
        }
        enter(network);
        try {
            return passwords.matches(password, hash);
        } finally {
            leave(network);
        }
    }

    private void refuseWhoMustWait(String name, String network) {
        Duration wait = brake.waitFor(name, network);
        if (wait.isPositive()) {
            throw new WaitBeforeNextTry(wait.plusMillis(999).toSeconds());
        }
    }

    /** What was typed in the place of a name may be anything, a password too: only names of accounts are logged. */
    private void count(String name, String network, boolean known) {
        if (brake.failed(name, network)) {
            LOG.warn(
                    "Several wrong passwords, the last for {}, from {}: further ones have to wait",
                    known ? "the account " + name : "a name without an account",
                    network);
        }
    }

    private void enter(String network) {
        synchronized (underWay) {
            if (underWay.getOrDefault(network, 0) >= MOST_OF_ADDRESS) {
                throw new WaitBeforeNextTry(BUSY_SECONDS);
            }
            underWay.merge(network, 1, Integer::sum);
        }
    }

    private void leave(String network) {
        synchronized (underWay) {
            underWay.computeIfPresent(network, (known, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Who has one address of the newer kind has a whole network of them. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] all = InetAddress.ofLiteral(address).getAddress();
            return all.length <= NETWORK_BYTES
                    ? address
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(all, NETWORK_BYTES));
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
