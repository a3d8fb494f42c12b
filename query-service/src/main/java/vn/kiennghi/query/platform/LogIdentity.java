package vn.kiennghi.query.platform;

/** Names the log from which the read model is made, where the log has a name. */
@FunctionalInterface
public interface LogIdentity {
    /** Returns an id that the log got when it was made and that a copy or a restored backup keeps. */
    String id();
}
