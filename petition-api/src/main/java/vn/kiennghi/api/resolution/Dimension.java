package vn.kiennghi.api.resolution;

/** By what the figures can be broken down; the key is the name in the HTTP contract. */
public enum Dimension {
    SESSION("session"),
    FIELD("field"),
    COMMITTEE("committee"),
    AGENCY("agency"),
    AGENCY_KIND("agencyKind"),
    LEVEL("level"),
    ROUND("round");

    private final String key;

    Dimension(String key) {
        this.key = key;
    }

    /** Returns the name in the HTTP contract. */
    public String key() {
        return key;
    }
}
