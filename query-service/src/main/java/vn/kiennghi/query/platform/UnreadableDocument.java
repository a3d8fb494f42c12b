package vn.kiennghi.query.platform;

/** A stored document cannot be read back. That is no fault of the event that needs it: the read models must be made again. */
public class UnreadableDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param failure what the reading failed with */
    public UnreadableDocument(String id, RuntimeException failure) {
        super("the stored document of " + id + " cannot be read", failure);
    }

    UnreadableDocument(String message) {
        super(message);
    }

    /** Returns whether the failure or any of its causes is one. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableDocument) {
                return true;
            }
        }
        return false;
    }
}
