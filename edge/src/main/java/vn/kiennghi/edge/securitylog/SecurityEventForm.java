package vn.kiennghi.edge.securitylog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountLocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountRenamed;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountUnlocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.LogBegun;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesFound;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignInFailed;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedIn;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedOut;
import vn.kiennghi.edge.securitylog.SecurityEvent.SystemStarted;

/**
 * What an event says beside its kind, as every store keeps it: texts by name. It is a contract for ever, like the kinds' names: members may be added, those
 * that are there are read as they were written.
 */
public final class SecurityEventForm {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String TIMES = "times";
    private static final String NOT_LOOKED_AT = "notLookedAt";
    private static final String SINCE = "since";
    private static final String WHY = "why";

    private SecurityEventForm() {}

    /** Returns what is stored of the event beside its kind. */
    public static Map<String, String> written(SecurityEvent event) {
        Map<String, String> said = new TreeMap<>();
        switch (event) {
            case SignInFailed failed -> {
                said.put(TIMES, Integer.toString(failed.times()));
                said.put(NOT_LOOKED_AT, Integer.toString(failed.notLookedAt()));
                said.put(SINCE, failed.since().toString());
            }
            case SessionEnded ended -> {
                said.put(WHY, ended.why().name());
                if (ended.since() != null) {
                    said.put(SINCE, ended.since().toString());
                }
            }
            case AccountEnded ended -> said.put(BEFORE, Grant.toText(ended.before()));
            case AccountOpened opened -> said.put(AFTER, Grant.toText(opened.after()));
            case LogBegun begun -> said.put(AFTER, Grant.toText(begun.after()));
            case RolesChanged changed -> putBoth(changed, said);
            case RolesFound found -> putBoth(found, said);
            case AccountRenamed renamed -> {
                said.put(BEFORE, renamed.before());
                said.put(AFTER, renamed.after());
            }
            case SignedIn _,
                    SignedOut _,
                    PasswordChanged _,
                    PasswordSet _,
                    AccountLocked _,
                    AccountUnlocked _,
                    SystemStarted _ -> {
                // the kind says it all
            }
        }
        return said;
    }

    private static void putBoth(SecurityEvent.OfRoles roles, Map<String, String> said) {
        said.put(BEFORE, Grant.toText(roles.before()));
        said.put(AFTER, Grant.toText(roles.after()));
    }

    /** Reads what {@link #written} wrote. */
    public static SecurityEvent read(SecurityEventKind kind, Map<String, String> said) {
        return switch (kind) {
            case SIGNED_IN -> new SignedIn();
            case SIGN_IN_FAILED ->
                new SignInFailed(
                        Integer.parseInt(said.getOrDefault(TIMES, "1")),
                        Integer.parseInt(said.getOrDefault(NOT_LOOKED_AT, "0")),
                        Instant.parse(said.getOrDefault(SINCE, "")));
            case SIGNED_OUT -> new SignedOut();
            case SESSION_ENDED ->
                new SessionEnded(SessionEnd.valueOf(said.getOrDefault(WHY, "")), moment(said.get(SINCE)));
            case ACCOUNT_OPENED -> new AccountOpened(grants(said, AFTER));
            case ROLES_CHANGED -> new RolesChanged(grants(said, BEFORE), grants(said, AFTER));
            case PASSWORD_CHANGED -> new PasswordChanged();
            case PASSWORD_SET -> new PasswordSet();
            case ACCOUNT_LOCKED -> new AccountLocked();
            case ACCOUNT_UNLOCKED -> new AccountUnlocked();
            case ACCOUNT_ENDED -> new AccountEnded(grants(said, BEFORE));
            case ACCOUNT_RENAMED -> new AccountRenamed(said.getOrDefault(BEFORE, ""), said.getOrDefault(AFTER, ""));
            case LOG_BEGUN -> new LogBegun(grants(said, AFTER));
            case ROLES_FOUND -> new RolesFound(grants(said, BEFORE), grants(said, AFTER));
            case SYSTEM_STARTED -> new SystemStarted();
        };
    }

    private static List<Grant> grants(Map<String, String> said, String member) {
        return Grant.fromText(said.getOrDefault(member, ""));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
