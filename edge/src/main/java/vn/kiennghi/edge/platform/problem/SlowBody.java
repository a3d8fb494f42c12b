package vn.kiennghi.edge.platform.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown to whoever reads a request's body that comes too slowly. */
public final class SlowBody extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param cause why waiting ended; null: the body dripped
     */
    public SlowBody(@Nullable Throwable cause) {
        super("the body came too slowly", cause);
    }

    /** Returns whether a failure comes of a body that was too slow. */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SlowBody) {
                return true;
            }
        }
        return false;
    }
}
