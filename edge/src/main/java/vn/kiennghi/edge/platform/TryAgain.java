package vn.kiennghi.edge.platform;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a message found nobody to handle it in time, or a store was out of reach. Requests may be sent again: repeating a
 * command is harmless.
 */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TryAgain(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
