package vn.kiennghi.front.platform;

import org.jspecify.annotations.Nullable;

/** Thrown when a message found nobody to handle it in time. Commands may be sent again: repeating one is harmless. */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TryAgain(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
