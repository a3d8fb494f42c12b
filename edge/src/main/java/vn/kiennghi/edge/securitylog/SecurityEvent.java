package vn.kiennghi.edge.securitylog;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;

/** What is kept in the security log. Never a password, and nothing by which one could be found. */
public sealed interface SecurityEvent {

    /** What says which roles an account held and holds from then on. */
    sealed interface OfRoles extends SecurityEvent {
        /** Returns the roles held until then. */
        List<Grant> before();

        /** Returns the roles held from then on. */
        List<Grant> after();
    }

    /** Somebody signed in on the pages, or a program used the account for the first time of an hour from an address. */
    record SignedIn() implements SecurityEvent {}

    /**
     * Tries to sign in, or to tell the own password again, that failed. The first of an hour for an account and an address stands alone, the further ones
     * are counted together.
     *
     * @param times how many there were
     * @param notLookedAt how many of them came while one had to wait, so that their password was not even looked at
     * @param since when the first of them came
     */
    record SignInFailed(int times, int notLookedAt, Instant since) implements SecurityEvent {}

    /** Somebody signed out. */
    record SignedOut() implements SecurityEvent {}

    /**
     * A session of the pages ended without its user signing out.
     *
     * @param why the reason
     * @param since when it began; null where that is not known
     */
    record SessionEnded(SessionEnd why, @Nullable Instant since) implements SecurityEvent {}

    /** An account is new. */
    record AccountOpened(List<Grant> after) implements OfRoles {
        @Override
        public List<Grant> before() {
            return List.of();
        }
    }

    /** Roles were given or taken. */
    record RolesChanged(List<Grant> before, List<Grant> after) implements OfRoles {}

    /** The owner of an account changed its password. */
    record PasswordChanged() implements SecurityEvent {}

    /** Somebody else set an account's password. */
    record PasswordSet() implements SecurityEvent {}

    /** An account was locked. */
    record AccountLocked() implements SecurityEvent {}

    /** A locked account was unlocked. */
    record AccountUnlocked() implements SecurityEvent {}

    /** An account was ended, and holds the roles that it held until then no more. */
    record AccountEnded(List<Grant> before) implements OfRoles {
        @Override
        public List<Grant> after() {
            return List.of();
        }
    }

    /**
     * An account has another full name or post.
     *
     * @param before what they were, in words
     * @param after what they are
     */
    record AccountRenamed(String before, String after) implements SecurityEvent {}

    /** The log begins, and the account was there already with these roles; since when and by whom, nobody wrote down. */
    record LogBegun(List<Grant> after) implements OfRoles {
        @Override
        public List<Grant> before() {
            return List.of();
        }
    }

    /**
     * At a start the account held other roles than the log says: it was changed by something else than the product, or a version without the log.
     *
     * @param before what the log said
     * @param after what was found
     */
    record RolesFound(List<Grant> before, List<Grant> after) implements OfRoles {}

    /** The system started. */
    record SystemStarted() implements SecurityEvent {}

    /** Why a session ended. The names are stored: they never change. */
    enum SessionEnd {
        /** Nothing was asked for too long. */
        IDLE,
        /** It had lasted as long as a session may. */
        TOO_OLD,
        /** The account has another password or other roles, or may not be used any more. */
        ACCOUNT_CHANGED,
        /** Its user ended it from another session. */
        ENDED_BY_OWNER
    }

    /** Returns the kind by which it is found. */
    default SecurityEventKind kind() {
        return switch (this) {
            case SignedIn _ -> SecurityEventKind.SIGNED_IN;
            case SignInFailed _ -> SecurityEventKind.SIGN_IN_FAILED;
            case SignedOut _ -> SecurityEventKind.SIGNED_OUT;
            case SessionEnded _ -> SecurityEventKind.SESSION_ENDED;
            case AccountOpened _ -> SecurityEventKind.ACCOUNT_OPENED;
            case RolesChanged _ -> SecurityEventKind.ROLES_CHANGED;
            case PasswordChanged _ -> SecurityEventKind.PASSWORD_CHANGED;
            case PasswordSet _ -> SecurityEventKind.PASSWORD_SET;
            case AccountLocked _ -> SecurityEventKind.ACCOUNT_LOCKED;
            case AccountUnlocked _ -> SecurityEventKind.ACCOUNT_UNLOCKED;
            case AccountEnded _ -> SecurityEventKind.ACCOUNT_ENDED;
            case AccountRenamed _ -> SecurityEventKind.ACCOUNT_RENAMED;
            case LogBegun _ -> SecurityEventKind.LOG_BEGUN;
            case RolesFound _ -> SecurityEventKind.ROLES_FOUND;
            case SystemStarted _ -> SecurityEventKind.SYSTEM_STARTED;
        };
    }

    /** Returns the kinds of {@link OfRoles}. */
    static List<SecurityEventKind> kindsOfRoles() {
        return Stream.of(
                        new AccountOpened(List.of()),
                        new RolesChanged(List.of(), List.of()),
                        new AccountEnded(List.of()),
                        new LogBegun(List.of()),
                        new RolesFound(List.of(), List.of()))
                .map(SecurityEvent::kind)
                .toList();
    }
}
