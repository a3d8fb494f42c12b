package vn.kiennghi.query.platform;

import org.jspecify.annotations.Nullable;

/** A stored document cannot be read back. That is no fault of the event that needs it: the read models must be made again. */
class UnreadableDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableDocument(String id, RuntimeException failure) {
        this("the stored document of " + id + " cannot be read", (Throwable) failure);
    }

    UnreadableDocument(String message, @Nullable Throwable failure) {
        super(message, failure);
    }

    /** Returns whether the failure or any of its causes is one. */
    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableDocument) {
                return true;
            }
        }
        return false;
    }
}
