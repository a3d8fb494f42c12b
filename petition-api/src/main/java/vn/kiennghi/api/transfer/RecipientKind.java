package vn.kiennghi.api.transfer;

/** To whom a transfer document is addressed. */
public enum RecipientKind {
    /** The People's Committee of our own level: it answers. */
    PEOPLES_COMMITTEE,
    /** The National Assembly delegation, for what the Centre decides: forwarded (R1). */
    NATIONAL_ASSEMBLY_DELEGATION,
    /** The People's Committee of a lower level: forwarded (R1). */
    LOWER_COMMITTEE
}
