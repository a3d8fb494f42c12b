package vn.kiennghi.query.distributed;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.kiennghi.edge.identity.AdministratorAccount;

/**
 * Makes the shared database ready for work: its indexes, the beginning of the security log and the first administrator. Tried again and again beside the running
 * application until MongoDB is there; any number of nodes may do it at once.
 */
final class Preparation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final long SECONDS_BETWEEN_ATTEMPTS = 3;

    private final List<KeptCollection> collections;
    private final Runnable log;
    private final AdministratorAccount administrator;
    private final Consumer<String> operator;
    private volatile boolean done;
    private @Nullable ScheduledExecutorService attempts;

    /**
     * @param log compares the security log with the accounts before anything changes them
     * @param operator takes lines that the operator must read and that no log should keep
     */
    Preparation(
            List<KeptCollection> collections,
            Runnable log,
            AdministratorAccount administrator,
            Consumer<String> operator) {
        this.collections = collections;
        this.log = log;
        this.administrator = administrator;
        this.operator = operator;
    }

    /** Returns whether everything is prepared. */
    boolean isDone() {
        return done;
    }

    /** Prepares everything, or leaves it to the next attempt; returns whether everything is prepared. */
    synchronized boolean attempt() {
        if (done) {
            return true;
        }
        try {
            collections.forEach(KeptCollection::createIndexes);
            log.run();
            administrator.ensure(
                    password -> Stream.of(AdministratorAccount.told(password)).forEach(operator));
            done = true;
        } catch (RuntimeException notYet) {
            LOG.warn("MongoDB cannot be prepared yet, it is tried again: {}", notYet.toString());
        }
        return done;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kept-database").factory());
        attempts = executor;
        executor.scheduleWithFixedDelay(
                () -> {
                    if (attempt()) {
                        executor.shutdown();
                    }
                },
                0,
                SECONDS_BETWEEN_ATTEMPTS,
                TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = attempts;
        if (executor != null) {
            executor.shutdownNow();
        }
        attempts = null;
    }

    @Override
    public boolean isRunning() {
        return attempts != null;
    }
}
