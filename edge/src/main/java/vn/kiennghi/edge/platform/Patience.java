package vn.kiennghi.edge.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.kiennghi.messaging.outage.TryAgain;

/**
 * Waits with the user while a server is away: a restart of Axon Server or of the service that handles a message is a pause to him and
 * no error. Trying again is safe, because a repeated command records nothing and a query changes nothing.
 */
final class Patience {
    private static final long BETWEEN_MILLIS = 300;

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
