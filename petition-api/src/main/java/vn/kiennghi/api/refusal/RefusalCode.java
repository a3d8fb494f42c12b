package vn.kiennghi.api.refusal;

/** Why a command was refused. A code is a contract for ever: clients act on it and each has a message in every language. */
public enum RefusalCode {
    REFERENCE_TAKEN(Kind.RULE),
    WRONG_STAGE(Kind.RULE),
    ALREADY_TRANSFERRED(Kind.RULE),
    ALREADY_FORWARDED(Kind.RULE),
    ALREADY_SPLIT(Kind.RULE),
    NOT_OUR_LEVEL(Kind.RULE),
    LEVEL_IS_OURS(Kind.RULE),
    LEVEL_DIFFERS(Kind.RULE),
    OTHER_SESSION(Kind.RULE),
    OTHER_COUNCIL(Kind.RULE),
    NOT_ASSIGNED_AGENCY(Kind.RULE),
    AGENCY_NOT_VALID(Kind.RULE),
    LEAD_IS_COORDINATING(Kind.RULE),
    DATE_IN_FUTURE(Kind.RULE),
    DATE_BEFORE_STEP(Kind.RULE),
    DATE_AFTER_STEP(Kind.RULE),
    TRANSFER_NOT_DRAFT(Kind.RULE),
    TRANSFER_ALREADY_ISSUED(Kind.RULE),
    TRANSFER_NOT_ISSUED(Kind.RULE),
    TRANSFER_ALREADY_ACKNOWLEDGED(Kind.RULE),
    TRANSFER_EMPTY(Kind.RULE),
    NOTHING_TO_TRANSFER(Kind.RULE),
    IDEMPOTENCY_KEY_REUSED(Kind.RULE),
    CONCURRENT_CHANGE(Kind.RULE),
    CHANGED_MEANWHILE(Kind.OUTDATED),
    SAME_PETITION(Kind.RULE),
    MERGED_ELSEWHERE(Kind.RULE),
    LEAD_NOT_OPEN(Kind.RULE),
    NOT_MERGED(Kind.RULE),
    OTHER_TERM(Kind.RULE),
    REPEAT_NOT_LATER(Kind.RULE),
    LINKED_FROM_OTHER(Kind.RULE),
    VERDICT_MISSING(Kind.RULE),
    VOTERS_NOT_INFORMED(Kind.RULE),
    PETITION_FULL(Kind.RULE),
    CATALOGUE_FULL(Kind.RULE),
    TRANSFER_FULL(Kind.RULE),
    OWN_ANSWER(Kind.FORBIDDEN),

    FIELD_MISSING(Kind.CONTENT),
    FIELD_INVALID(Kind.CONTENT),
    TEXT_TOO_LONG(Kind.CONTENT),
    REASON_REQUIRED(Kind.CONTENT),
    DOCUMENT_REQUIRED(Kind.CONTENT),
    ENDS_BEFORE_START(Kind.CONTENT),
    SPLIT_TOO_FEW(Kind.CONTENT),

    UNKNOWN_COUNCIL(Kind.UNKNOWN),
    UNKNOWN_TERM(Kind.UNKNOWN),
    UNKNOWN_SESSION(Kind.UNKNOWN),
    UNKNOWN_MEETING(Kind.UNKNOWN),
    UNKNOWN_FIELD(Kind.UNKNOWN),
    UNKNOWN_AGENCY(Kind.UNKNOWN),
    UNKNOWN_PETITION(Kind.UNKNOWN),
    UNKNOWN_TRANSFER(Kind.UNKNOWN),
    UNKNOWN_FLAG(Kind.UNKNOWN),

    NOT_ALLOWED(Kind.FORBIDDEN);

    private final Kind kind;

    RefusalCode(Kind kind) {
        this.kind = kind;
    }

    /** Returns what sort of refusal this is, from which the edge derives the HTTP status. */
    public Kind kind() {
        return kind;
    }

    /** Sorts the refusals by what the sender can do about them. */
    public enum Kind {
        /** The state of the record or a procedure forbids it. */
        RULE,
        /** A value is missing or wrong. */
        CONTENT,
        /** An id names nothing. */
        UNKNOWN,
        /** The sender had an earlier state before him; he should look again. */
        OUTDATED,
        /** The sender's roles do not allow it (R34). */
        FORBIDDEN
    }
}
