package vn.kiennghi.standalone.readmodel;

import java.time.Duration;

/** The pauses between attempts at something costly: the first attempt is made at once, each further one waits twice as long. */
final class Pauses {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** After so long without an attempt the next one is a first one again. */
    private static final Duration FORGOTTEN = Duration.ofHours(6);

    private long pause;
    private long begunAt;

    /** Returns whether an attempt may be made. */
    boolean isOver() {
        return pause == 0 || System.nanoTime() - begunAt >= pause;
    }

    /** Begins the pause after an attempt. */
    void begin() {
        long now = System.nanoTime();
        boolean first = pause == 0 || now - begunAt > FORGOTTEN.toNanos();
        pause = first ? FIRST.toNanos() : Math.min(2 * pause, LONGEST.toNanos());
        begunAt = now;
    }

    /** Returns the length of the present pause in seconds. */
    long seconds() {
        return Duration.ofNanos(pause).toSeconds();
    }
}
