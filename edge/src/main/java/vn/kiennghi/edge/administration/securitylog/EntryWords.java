package vn.kiennghi.edge.administration.securitylog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.administration.account.GrantWords;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountLocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountOpened;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountRenamed;
import vn.kiennghi.edge.securitylog.SecurityEvent.AccountUnlocked;
import vn.kiennghi.edge.securitylog.SecurityEvent.LogBegun;
import vn.kiennghi.edge.securitylog.SecurityEvent.OfRoles;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.PasswordSet;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesChanged;
import vn.kiennghi.edge.securitylog.SecurityEvent.RolesFound;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnded;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignInFailed;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedIn;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignedOut;
import vn.kiennghi.edge.securitylog.SecurityEvent.SystemStarted;
import vn.kiennghi.edge.securitylog.reading.LogReader;

/** Says entries of the security log in words. */
@Component
class EntryWords {
    private final GrantWords grants;

    EntryWords(GrantWords grants) {
        this.grants = grants;
    }

    /**
     * An entry in words.
     *
     * @param at the moment in Viet Nam
     * @param utc the same moment, in UTC
     * @param alarming whether somebody should look at it
     * @param account sign-in name; empty for none
     * @param by who did it, in words
     * @param details further sentences
     */
    public record Line(
            String at,
            String utc,
            String what,
            boolean alarming,
            String account,
            String by,
            String address,
            String way,
            List<String> details) {}

    /** Returns the entry in words, as far as the reader is told of it. */
    Line line(SecurityEntry entry, LogReader reader, Words words) {
        Origin origin = entry.origin();
        return new Line(
                words.moment(entry.at()),
                entry.at().toString(),
                words.label("securityLog.kind", entry.event().kind()),
                isAlarming(entry.event()),
                entry.account(),
                who(origin.by(), words),
                origin.address().equals(Origin.MANY_ADDRESSES)
                        ? words.say("securityLog.manyAddresses")
                        : origin.address(),
                words.label("securityLog.way", origin.way()),
                details(entry, reader, words));
    }

    private static String who(String by, Words words) {
        return switch (by) {
            case "" -> words.say("securityLog.by.unknown");
            case Origin.SYSTEM_NAME -> words.say("securityLog.by.system");
            default -> by;
        };
    }

    private static boolean isAlarming(SecurityEvent event) {
        return event instanceof SignInFailed || event instanceof RolesFound;
    }

    private List<String> details(SecurityEntry entry, LogReader reader, Words words) {
        return switch (entry.event()) {
            case SignInFailed failed -> tries(failed, entry, words);
            case SessionEnded ended -> {
                List<String> said = new ArrayList<>();
                said.add(words.label("securityLog.ended", ended.why()));
                if (ended.since() != null) {
                    said.add(words.say("securityLog.session.since", words.moment(ended.since())));
                }
                yield said;
            }
            case AccountOpened opened -> heldFromThenOn(opened, reader, words);
            case LogBegun begun -> {
                List<String> said = heldFromThenOn(begun, reader, words);
                said.add(words.say("securityLog.begun"));
                yield said;
            }
            case AccountEnded ended -> bothSides(ended, "before", "after", reader, words);
            case RolesChanged changed -> bothSides(changed, "before", "after", reader, words);
            case RolesFound found -> {
                List<String> said = bothSides(found, "told", "found", reader, words);
                said.add(words.say("securityLog.foundOtherwise"));
                yield said;
            }
            case AccountRenamed renamed -> {
                String nothing = words.say("securityLog.noName");
                yield List.of(
                        words.say("securityLog.before", renamed.before().isEmpty() ? nothing : renamed.before()),
                        words.say("securityLog.after", renamed.after().isEmpty() ? nothing : renamed.after()));
            }
            case SignedIn _ ->
                entry.origin().way() == Origin.Way.API ? List.of(words.say("securityLog.program")) : List.of();
            case SignedOut _, PasswordChanged _, PasswordSet _, AccountLocked _, AccountUnlocked _, SystemStarted _ ->
                List.of();
        };
    }

    private static List<String> tries(SignInFailed failed, SecurityEntry entry, Words words) {
        List<String> said = new ArrayList<>();
        if (entry.account().isEmpty()) {
            said.add(words.say("securityLog.noAccount"));
        }
        if (failed.times() > 1) {
            said.add(words.say(
                    "securityLog.times",
                    words.number(failed.times()),
                    words.moment(failed.since()),
                    words.moment(entry.at())));
        }
        if (failed.notLookedAt() > 0) {
            said.add(words.say("securityLog.notLookedAt", words.number(failed.notLookedAt())));
        }
        return said;
    }

    private List<String> heldFromThenOn(OfRoles roles, LogReader reader, Words words) {
        List<String> said = new ArrayList<>();
        said.add(words.say("securityLog.roles", said(reader.toldOf(roles.after()), words)));
        elsewhere(roles, reader, words, said);
        return said;
    }

    private List<String> bothSides(OfRoles roles, String before, String after, LogReader reader, Words words) {
        List<String> said = new ArrayList<>();
        said.add(words.say("securityLog." + before, said(reader.toldOf(roles.before()), words)));
        said.add(words.say("securityLog." + after, said(reader.toldOf(roles.after()), words)));
        elsewhere(roles, reader, words, said);
        return said;
    }

    private static void elsewhere(OfRoles roles, LogReader reader, Words words, List<String> said) {
        if (reader.toldOf(roles.before()).size() < roles.before().size()
                || reader.toldOf(roles.after()).size() < roles.after().size()) {
            said.add(words.say("securityLog.elsewhere"));
        }
    }

    private String said(List<Grant> held, Words words) {
        return held.isEmpty()
                ? words.say("securityLog.noRole")
                : grants.of(held, words).stream()
                        .map(line -> line.role() + " (" + line.where() + ")")
                        .collect(Collectors.joining("; "));
    }
}
