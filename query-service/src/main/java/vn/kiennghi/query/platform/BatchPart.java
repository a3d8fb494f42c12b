package vn.kiennghi.query.platform;

/** What a batch changes beside its documents, and what is written and forgotten together with them. */
interface BatchPart {
    /** Returns how much waits to be written. */
    int pending();

    /** Writes what waits; the documents of the batch are written. */
    void flush();

    /** Forgets what waits, because the processor starts again from its stored token. */
    void discard();

    /** Drops everything, so that it is made anew from the log. */
    void clear();
}
