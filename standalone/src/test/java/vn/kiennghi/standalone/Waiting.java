package vn.kiennghi.standalone;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that another process brings about. */
public final class Waiting {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Waiting() {}

    /** A condition that may fail while the other process is not there. */
    public interface Condition {
        /** Returns whether it holds now. */
        boolean holds() throws Exception;
    }

    /** Waits until the condition holds, at most so long. */
    public static void until(String what, Duration longest, Condition condition) {
        long giveUp = System.nanoTime() + longest.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("not within " + longest + ": " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
