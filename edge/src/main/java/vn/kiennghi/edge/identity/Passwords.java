package vn.kiennghi.edge.identity;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.visit.WaitBeforeNextTry;

/**
 * Hashes passwords slowly and compares them. A stored hash names its method, so that methods can change. Passwords count in
 * Unicode form NFC: the same Vietnamese letters arrive composed from one keyboard and decomposed from another. A few at once are
 * hashed, in the order in which they came: half of the processors stay for other work, however many passwords are guessed.
 */
@Component
public class Passwords {
    /** Fewest characters of a new password. */
    public static final int SHORTEST = 8;

    /** Most characters of a password. */
    public static final int LONGEST = 200;

    private static final int SALT_AND_KEY_BYTES = 16 + 32;
    private static final String METHOD = "pbkdf2@SpringSecurity_v5_8";

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);
    private static final long BUSY_SECONDS = 3;

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final PasswordEncoder encoder;
    /**
     * Compared with where there is no account, so that an unknown name takes as long as a wrong password. It has the form of a hash (salt
     * and key in hexadecimal digits) and no password, so that the start need not compute one.
     */
    private final String nobodysHash;

    /** Hashes by PBKDF2 with 310,000 rounds of SHA-256. */
    public Passwords() {
        this(METHOD, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /**
     * Hashes by another method.
     *
     * @param method the name under which its hashes are stored
     */
    Passwords(String method, PasswordEncoder encoder) {
        this.encoder = new DelegatingPasswordEncoder(method, Map.of(method, encoder));
        this.nobodysHash = "{" + method + "}" + "5a".repeat(SALT_AND_KEY_BYTES);
    }

    /** Returns the slow hash of a password, to be kept in {@link Account#passwordHash}. It waits for its turn. */
    public final String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            String hash = encoder.encode(normalised(password));
            if (hash == null) {
                throw new IllegalStateException("a password always has a hash");
            }
            return hash;
        } finally {
            turns.release();
        }
    }

    /**
     * Returns whether the password has the hash; takes its time also where there is none.
     *
     * @throws WaitBeforeNextTry if too many are hashed just now
     */
    boolean matches(String password, @Nullable String hash) {
        waitForTurn();
        try {
            boolean same = encoder.matches(normalised(password), hash == null ? nobodysHash : hash);
            return same && hash != null;
        } finally {
            turns.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WaitBeforeNextTry(BUSY_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WaitBeforeNextTry(BUSY_SECONDS);
        }
    }

    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
