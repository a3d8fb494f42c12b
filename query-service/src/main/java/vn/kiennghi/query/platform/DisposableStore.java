package vn.kiennghi.query.platform;

/** A read models' store that belongs to this process alone and can be thrown away as a whole; a server of its own is none. */
public interface DisposableStore {
    /** What stands for it where a server of its own holds the read models. */
    DisposableStore NONE = new DisposableStore() {
        @Override
        public long made() {
            return 0;
        }

        @Override
        public boolean makeAgain(String reason) {
            return false;
        }
    };

    /** Returns how often it was thrown away; another number than before: it is empty. */
    long made();

    /**
     * Throws the store away and begins an empty one, unless it did so a short while ago.
     *
     * @param reason what is wrong with it, for the log
     * @return whether it did
     */
    boolean makeAgain(String reason);
}
