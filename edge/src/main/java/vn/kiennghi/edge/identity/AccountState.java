package vn.kiennghi.edge.identity;

/** Whether an account's user may sign in. */
public enum AccountState {
    /** He may. */
    ACTIVE,
    /** He may not, until an administrator unlocks it. */
    LOCKED,
    /** He never may again. The account stays, so that nobody else gets its name and what he did keeps its author. */
    ENDED
}
