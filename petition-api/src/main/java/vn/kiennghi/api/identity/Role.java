package vn.kiennghi.api.identity;

/** The duties that are kept apart (R34). */
public enum Role {
    /** Office of the council: receives, classifies, transfers, records what the People's Committee decided. */
    CLERK,
    /** Office of the People's Committee: assigns. */
    COORDINATOR,
    /** An agency: answers what is assigned to it. */
    AGENCY,
    /** Standing Committee, committees, deputy groups: review, flag, escalate, confirm. */
    SUPERVISOR,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Councils, terms, catalogues and accounts. */
    ADMIN
}
