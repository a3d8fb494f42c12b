package vn.kiennghi.query.platform;

/** Names the log from which the read model is made, where the log has a name. */
@FunctionalInterface
public interface LogIdentity {
    /** Stands for a log without a name, or without any event yet. */
    String UNNAMED = "unnamed";

    /** Returns an id that a copy or a restored backup of the log keeps, or {@link #UNNAMED}. */
    String id();
}
