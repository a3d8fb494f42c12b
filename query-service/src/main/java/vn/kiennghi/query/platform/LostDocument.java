package vn.kiennghi.query.platform;

/**
 * The store contradicts the record: it has no document, or an older one, where events were handled before the present one. Making the
 * read models again brings it back, unless the record itself lacks those events.
 */
final class LostDocument extends UnreadableDocument {
    private static final long serialVersionUID = 1L;

    /**
     * @param reflected number of the last event that the stored document reflects; negative where there is none
     * @param sequence number of the event that needs it
     */
    LostDocument(String id, long reflected, long sequence) {
        super(
                reflected < 0
                        ? "the document of %s is lost: event %d meets none".formatted(id, sequence)
                        : "the document of %s is lost: event %d meets one that ends at event %d"
                                .formatted(id, sequence, reflected));
    }

    /** Returns whether the failure or any of its causes is one. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LostDocument) {
                return true;
            }
        }
        return false;
    }
}
