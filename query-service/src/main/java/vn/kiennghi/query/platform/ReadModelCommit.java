package vn.kiennghi.query.platform;

/** Told after documents and token of a batch are written; an embedded server commits its file then, so that both survive or none. */
@FunctionalInterface
public interface ReadModelCommit {
    /** What a server that is durable by itself needs. */
    ReadModelCommit NONE = () -> {};

    /** Makes durable what was written since the last call. */
    void commit();
}
