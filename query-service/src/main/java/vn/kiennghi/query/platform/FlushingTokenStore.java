package vn.kiennghi.query.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch's documents before its token, in one transaction where the store has them. Axon registers the storing of the token
 * before any handler runs, so a write that a handler registers for the end of the batch would come after it, and a crash in between
 * would lose events.
 *
 * <p>Far behind the head, in a rebuild above all, documents and token are held back together over several batches, so that a
 * document touched by many events is written once. After a crash the events since the stored token come again.
 */
final class FlushingTokenStore implements TokenStore {
    /** Nearer to the head than this, every batch is written: somebody may be waiting for it. */
    static final long FAR_BEHIND = 1_000;

    /** Bounds the memory that held back documents take. */
    static final int MOST_PENDING = 8_000;

    /** Bounds what comes again after a crash. */
    static final long MOST_HELD_BACK = 40_000;

    private static final long FEW = 100;
    private static final Duration REST = Duration.ofMillis(8);

    private final TokenStore tokens;
    private final ReadModelStore store;
    private final EventLog log;
    private final ReadModelPosition position;
    private final ReadModelPreparation preparation;
    private final ReadModelRemaking remaking;
    private long knownHead = EventLog.NOTHING;

    FlushingTokenStore(
            TokenStore tokens,
            ReadModelStore store,
            EventLog log,
            ReadModelPosition position,
            ReadModelPreparation preparation,
            ReadModelRemaking remaking) {
        this.tokens = tokens;
        this.store = store;
        this.log = log;
        this.position = position;
        this.preparation = preparation;
        this.remaking = remaking;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        long reached = EventLog.position(token, EventLog.NOTHING);
        if (mayBeHeldBack(reached)) {
            return; // the claim was extended when the batch began
        }
        // A batch has the turn already. Events that no projection handles bring their token without one, and must not
        // meet an operator's half-done retry.
        store.take(() -> write(token, processorName, segment));
        boolean few = reached - position.written() < FEW;
        position.moveTo(reached);
        remaking.wentOn();
        if (few) {
            rest();
        }
    }

    /**
     * A batch of few events costs much the same as one of fifty. Whoever waits for this one has been told; what is recorded during the rest
     * is written together.
     */
    private static void rest() {
        LockSupport.parkNanos(REST.toNanos());
    }

    private void write(@Nullable TrackingToken token, String processorName, int segment) {
        noted(() -> {
            store.requireWhole();
            store.together(() -> {
                if (store.pending() > 0) {
                    // A node that lost its claim while it was paused must not overwrite what its successor wrote.
                    tokens.extendClaim(processorName, segment);
                    store.flush();
                }
                tokens.storeToken(token, processorName, segment);
            });
            return true;
        });
    }

    private <R> R noted(Supplier<R> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            remaking.failed(position.written(), failure);
            throw failure;
        }
    }

    private boolean mayBeHeldBack(long reached) {
        if (reached + FAR_BEHIND >= knownHead) {
            knownHead = log.head();
        }
        // A reset goes back to the beginning: its token is stored at once.
        return reached > position.written()
                && reached + FAR_BEHIND < knownHead
                && store.pending() < MOST_PENDING
                && reached - position.written() < MOST_HELD_BACK;
    }

    /** Called where the processor opens its stream anew: what was not written comes again. */
    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        TrackingToken token = noted(() -> {
            store.discard();
            return tokens.fetchToken(processorName, segment);
        });
        position.moveTo(EventLog.position(token, EventLog.NOTHING));
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        return fetchToken(processorName, segment.getSegmentId());
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        tokens.initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        tokens.initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        tokens.extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        tokens.releaseClaim(processorName, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        tokens.initializeSegment(token, processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens.deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    /** The first thing that a processor asks for, and it asks again for as long as this fails. */
    @Override
    public int[] fetchSegments(String processorName) {
        return noted(() -> {
            preparation.ensure();
            return tokens.fetchSegments(processorName);
        });
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return tokens.fetchAvailableSegments(processorName);
    }

    /** Asked for once at start, when not knowing it does no harm. */
    @Override
    public Optional<String> retrieveStorageIdentifier() {
        try {
            preparation.ensureTokenIndex(); // or two instances that begin at once would both make it
            return tokens.retrieveStorageIdentifier();
        } catch (RuntimeException notNow) {
            return Optional.empty(); // the store is away, or another instance makes the identifier at this very moment
        }
    }
}
