package vn.kiennghi.edge.api.securitylog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.body.user.RoleBody;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountLocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountRenamed;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountUnlocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.OfRoles;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignInFailed;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedIn;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedOut;
import vn.kiennghi.edge.securitylog.SecurityEvent.SystemStarted;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.edge.securitylog.reading.LogReader;

/**
 * An entry of the security log. What does not belong to its kind is left out.
 *
 * @param account to whom it happened; left out where there is no account
 * @param by who did it; left out where nobody proved who he is
 * @param address from where; left out where it came from nowhere; {@code *} for very many
 * @param rolesBefore those in the councils that the reader may read
 * @param rolesElsewhere true if roles in other councils are left out
 * @param since when the first of several tries came, or the session began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryAnswer(
        Instant at,
        SecurityEventKind kind,
        @Nullable String account,
        @Nullable String by,
        @Nullable String address,
        Origin.Way way,
        @Nullable List<RoleBody> rolesBefore,
        @Nullable List<RoleBody> rolesAfter,
        @Nullable Boolean rolesElsewhere,
        @Nullable Integer times,
        @Nullable Integer notLookedAt,
        @Nullable Instant since,
        @Nullable SessionEnd why,
        @Nullable String nameBefore,
        @Nullable String nameAfter) {

    static EntryAnswer of(SecurityEntry entry, LogReader reader) {
        return switch (entry.event()) {
            case OfRoles roles -> ofRoles(entry, roles, reader);
            case SignInFailed failed ->
                with(entry, null, null, null, failed.times(), failed.notLookedAt(), failed.since(), null, null, null);
            case SessionEnded ended ->
                with(entry, null, null, null, null, null, ended.since(), ended.why(), null, null);
            case AccountRenamed renamed ->
                with(entry, null, null, null, null, null, null, null, renamed.before(), renamed.after());
            case SignedIn _,
                    SignedOut _,
                    PasswordChanged _,
                    PasswordSet _,
                    AccountLocked _,
                    AccountUnlocked _,
                    SystemStarted _ -> with(entry, null, null, null, null, null, null, null, null, null);
        };
    }

    private static EntryAnswer ofRoles(SecurityEntry entry, OfRoles roles, LogReader reader) {
        List<Grant> before = reader.toldOf(roles.before());
        List<Grant> after = reader.toldOf(roles.after());
        boolean elsewhere = before.size() < roles.before().size()
                || after.size() < roles.after().size();
        return with(entry, bodies(before), bodies(after), elsewhere ? true : null, null, null, null, null, null, null);
    }

    private static EntryAnswer with(
            SecurityEntry entry,
            @Nullable List<RoleBody> rolesBefore,
            @Nullable List<RoleBody> rolesAfter,
            @Nullable Boolean rolesElsewhere,
            @Nullable Integer times,
            @Nullable Integer notLookedAt,
            @Nullable Instant since,
            @Nullable SessionEnd why,
            @Nullable String nameBefore,
            @Nullable String nameAfter) {
        return new EntryAnswer(
                entry.at(),
                entry.event().kind(),
                given(entry.account()),
                given(entry.origin().by()),
                given(entry.origin().address()),
                entry.origin().way(),
                rolesBefore,
                rolesAfter,
                rolesElsewhere,
                times,
                notLookedAt,
                since,
                why,
                nameBefore,
                nameAfter);
    }

    private static List<RoleBody> bodies(List<Grant> grants) {
        return grants.stream().map(RoleBody::of).toList();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
