package vn.kiennghi.messaging.outage;

/** A server that the processes of the distributed way cannot do without. */
public enum NeededServer {
    /** Holds the record and carries all messages; also meant where nobody handles a message, as just after it came back. */
    AXON_SERVER("Axon Server"),
    /** Holds the read models and what the processes share. */
    MONGODB("MongoDB");

    private final String displayName;

    NeededServer(String displayName) {
        this.displayName = displayName;
    }

    /** Returns what operators call it. */
    public String displayName() {
        return displayName;
    }
}
