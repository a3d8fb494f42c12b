package vn.kiennghi.api.resolution;

/** Which petitions are counted (R13). */
public enum CountScope {
    /** Those of the council's own level. */
    OWN_LEVEL,
    /** Those handed over to the People's Committee. */
    TRANSFERRED,
    /** Those of every level, forwarded ones included. */
    ALL
}
