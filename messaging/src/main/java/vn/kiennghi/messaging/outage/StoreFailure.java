package vn.kiennghi.messaging.outage;

/**
 * The store within the process did not do what it was asked, for the moment: its disk is full, its file cannot be reached, or was just
 * thrown away to be made again. Trying again later is of use.
 */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was not done, without what people wrote */
    public StoreFailure(String message, Throwable failure) {
        super(message, failure);
    }

    /** @param message what was not done, without what people wrote */
    public StoreFailure(String message) {
        super(message);
    }
}
