package vn.kiennghi.api.council;

/** What the agencies of a council read of its petitions. */
public enum AgencyReading {
    /** What concerns them: what was ever assigned to them or answered by them, and what is followed with it. */
    OWN,
    /** Everything, as the council's own people do. */
    ALL;

    /** What agencies read of a council that never decided. */
    public static final AgencyReading UNDECIDED = OWN;
}
