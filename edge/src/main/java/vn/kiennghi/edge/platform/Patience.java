package vn.kiennghi.edge.platform;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Waits with the user while a server is away: a restart of Axon Server or of the service that handles a message is a pause to him and
 * no error. Trying again is safe, because a repeated command records nothing and a query changes nothing. How long he waits for one
 * answer has a limit in one process too.
 */
final class Patience {
    private static final long BETWEEN_MILLIS = 300;
    private static final Executor ASIDE = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("message-", 0).factory());

    private final long longestNanos;

    /**
     * @param longest how long one goes on trying; zero where nobody is ever away, because all runs in one process
     */
    Patience(Duration longest) {
        this.longestNanos = longest.toNanos();
    }

    /**
     * Attempts it until it succeeds or fails for another reason than {@link TryAgain}.
     *
     * @throws TryAgain if the time is over
     */
    <R> R with(Supplier<R> attempt) {
        long end = System.nanoTime() + longestNanos;
        while (true) {
            try {
                return attempt.get();
            } catch (TryAgain passing) {
                if (end - System.nanoTime() < TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS)
                        || interruptedWhileWaiting()) {
                    throw passing;
                }
            }
        }
    }

    /**
     * Sends a message. Where all runs in one process its handler would run on this very thread, and a limit for waiting would be looked
     * at only when the answer is there: there it is handled aside, and goes on when nobody waits for it any more.
     */
    <R> CompletableFuture<R> sent(Supplier<CompletableFuture<R>> message) {
        if (longestNanos > 0) {
            return message.get();
        }
        Map<String, String> context = MDC.getCopyOfContextMap();
        return CompletableFuture.supplyAsync(
                        () -> {
                            MDC.setContextMap(context == null ? Map.of() : context);
                            return message.get();
                        },
                        ASIDE)
                .thenCompose(Function.identity());
    }

    private static boolean interruptedWhileWaiting() {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
