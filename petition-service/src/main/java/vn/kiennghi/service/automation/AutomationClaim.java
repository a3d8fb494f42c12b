package vn.kiennghi.service.automation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is this process that carries an automation out. The store of the tokens knows, and nothing in the process does: it may
 * have stood still and another one taken over. Axon extends the claim between events alone; whoever works long for one event does it
 * from here.
 */
public final class AutomationClaim {
    /** Well below the ten seconds after which another process may take over. */
    private static final Duration OFTEN = Duration.ofSeconds(1);

    /** The processor has one segment. */
    private static final int SEGMENT = 0;

    private final TokenStore tokens;
    private final String automation;

    AutomationClaim(TokenStore tokens, String automation) {
        this.tokens = tokens;
        this.automation = automation;
    }

    /** Returns whether this process holds the claim now, and extends it if so. */
    public boolean isHeld() {
        try {
            extend();
            return true;
        } catch (UnableToClaimTokenException another) {
            return false;
        }
    }

    /**
     * Extends the claim.
     *
     * @throws UnableToClaimTokenException if this process does not hold it
     */
    void extend() {
        tokens.extendClaim(automation, SEGMENT);
    }

    /**
     * Returns the step to be taken before each piece of work for an event.
     *
     * @param retried the letter that an administrator has tried again, wherever his order arrived: every command is idempotent, so
     *     that needs no claim; null for an event that was delivered
     */
    public Runnable keptUnless(@Nullable DeadLetter<?> retried) {
        return retried == null ? kept() : () -> {};
    }

    /** Returns a step to be taken before each piece of work: it extends the claim about once a second and throws when it is lost. */
    public Runnable kept() {
        AtomicLong extendedAt = new AtomicLong(System.nanoTime() - OFTEN.toNanos());
        return () -> {
            long now = System.nanoTime();
            if (now - extendedAt.get() >= OFTEN.toNanos()) {
                extend();
                extendedAt.set(now);
            }
        };
    }
}
