package vn.kiennghi.edge.platform;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the record cannot be written to for a reason that whoever runs the system has to remove. Nothing is acknowledged then; once the reason is
 * gone, the same request may be sent again: repeating a command is harmless.
 */
public final class CannotRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    public CannotRecord(Obstacle obstacle, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.obstacle = obstacle;
    }

    /** Why nothing can be recorded. */
    public enum Obstacle {
        /** There is no room left where the record lies. */
        DISK_FULL,
        /** The record's file was removed or replaced while the system runs: what is written now would be gone with it. */
        RECORD_GONE,
        /** The record's file is damaged: writing on could make it worse. */
        RECORD_DAMAGED,
        /** The disk or its permissions do not let the record be written. */
        RECORD_NOT_WRITABLE
    }

    /** Returns the reason. */
    public Obstacle obstacle() {
        return obstacle;
    }

    /** Returns the obstacle that a failure goes back to; null if it goes back to none. */
    public static @Nullable CannotRecord causeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotRecord found) {
                return found;
            }
        }
        return null;
    }
}
