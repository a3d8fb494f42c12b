package vn.kiennghi.edge.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.platform.RandomIds;

/**
 * Remembers for a short while which name and password went together, because comparing them is slow on purpose. Kept are
 * only keyed hashes, under a key that lives as long as the process. The stored hash is part of what is remembered, so a
 * changed password counts at once.
 */
@Component
class VerifiedCredentials {
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final String METHOD = "HmacSHA256";

    /** Ready with its key and never fed: looking up the method and the key's schedule cost as much as the sum. */
    private final Mac keyed;

    private final Clock clock;
    /** In the order of entry, so that the oldest makes room. Guarded by itself. */
    private final Map<String, Instant> verified = new LinkedHashMap<>();

    VerifiedCredentials(RandomIds randomIds, Clock clock) {
        this.keyed = keyed(new SecretKeySpec(randomIds.key(), METHOD));
        this.clock = clock;
    }

    boolean contain(Account account, String password) {
        String trace = trace(account, password);
        synchronized (verified) {
            Instant until = verified.get(trace);
            if (until == null) {
                return false;
            }
            if (!clock.instant().isBefore(until)) {
                verified.remove(trace);
                return false;
            }
            return true;
        }
    }

    void remember(Account account, String password) {
        String trace = trace(account, password);
        synchronized (verified) {
            verified.remove(trace);
            if (verified.size() >= MOST) {
                verified.remove(verified.keySet().iterator().next());
            }
            verified.put(trace, clock.instant().plus(LONGEST));
        }
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + METHOD, e);
        }
    }

    private String trace(Account account, String password) {
        try {
            Mac mac = (Mac) keyed.clone();
            // Each part goes with its length: otherwise two different triples could read the same.
            Stream.of(account.name(), Passwords.normalised(password), account.passwordHash())
                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                    .forEach(part -> {
                        mac.update(ByteBuffer.allocate(Integer.BYTES)
                                .putInt(part.length)
                                .array());
                        mac.update(part);
                    });
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(METHOD + " of the Java platform can be copied", e);
        }
    }
}
