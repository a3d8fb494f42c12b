package vn.kiennghi.edge.securitylog;

/** The kinds of entries, by which one searches. The names are stored: they never change. */
public enum SecurityEventKind {
    /** Somebody signed in. */
    SIGNED_IN,
    /** Somebody tried to, in vain. */
    SIGN_IN_FAILED,
    /** Somebody signed out. */
    SIGNED_OUT,
    /** A session ended otherwise. */
    SESSION_ENDED,
    /** An account is new. */
    ACCOUNT_OPENED,
    /** Roles were given or taken. */
    ROLES_CHANGED,
    /** Somebody changed the own password. */
    PASSWORD_CHANGED,
    /** Somebody set another's password. */
    PASSWORD_SET,
    /** An account can be used no more, for a while. */
    ACCOUNT_LOCKED,
    /** It can be used again. */
    ACCOUNT_UNLOCKED,
    /** An account is used no more. */
    ACCOUNT_ENDED,
    /** An account has another full name or post. */
    ACCOUNT_RENAMED,
    /** An account that was there before the log. */
    LOG_BEGUN,
    /** The accounts differ from what the log says. */
    ROLES_FOUND,
    /** The system started, and with it every session of the pages before ended. */
    SYSTEM_STARTED
}
