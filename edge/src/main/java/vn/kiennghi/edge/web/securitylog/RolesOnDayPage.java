package vn.kiennghi.edge.web.securitylog;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.securitylog.RolesOnDay;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.edge.securitylog.reading.LogReader;
import vn.kiennghi.edge.securitylog.reading.SecurityLogReading;
import vn.kiennghi.edge.web.account.GrantWords;
import vn.kiennghi.edge.web.wording.Words;
import vn.kiennghi.edge.web.wording.WrittenDay;

/** Shows administrators and auditors who held which role on a day. */
@Controller
class RolesOnDayPage {
    private final SecurityLogReading reading;
    private final GrantWords grants;
    private final Clock clock;

    RolesOnDayPage(SecurityLogReading reading, GrantWords grants, Clock clock) {
        this.reading = reading;
        this.grants = grants;
        this.clock = clock;
    }

    /** An account and what it held. */
    public record Line(String account, List<Role> roles) {}

    /**
     * A role that was held on the day.
     *
     * @param from since when, in words
     * @param until when it was taken on that day, in words; null: not on that day
     */
    public record Role(
            String role,
            String where,
            String from,
            @Nullable String until) {}

    @GetMapping("/security-log/roles")
    String show(
            HttpServletResponse response,
            @RequestParam @Nullable String on,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        LogReader reader = SecurityLogPage.readerOr403(user);
        LocalDate today = LocalDate.now(clock);
        WrittenDay typed = on == null || on.isBlank() ? new WrittenDay(today.toString(), today) : WrittenDay.of(on);
        LocalDate day = typed.day();
        boolean toCome = day != null && day.isAfter(today);
        model.addAttribute("on", typed);
        model.addAttribute("toCome", toCome);
        model.addAttribute("boundToCouncils", reader.councils() != null);
        if (day == null || toCome) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "security-log-roles";
        }
        model.addAttribute("day", day);
        reading.beginning().ifPresent(begin -> {
            model.addAttribute("begin", words.moment(begin));
            model.addAttribute(
                    "beforeLog", LocalDate.ofInstant(begin, clock.getZone()).isAfter(day));
        });
        model.addAttribute(
                "lines",
                reading.rolesOn(day, reader).stream()
                        .map(holder -> new Line(
                                holder.account(),
                                holder.roles().stream()
                                        .map(held -> role(held, words))
                                        .toList()))
                        .toList());
        return "security-log-roles";
    }

    private Role role(RolesOnDay.Held held, Words words) {
        GrantWords.Line said = grants.of(List.of(held.grant()), words).getFirst();
        String from = held.how() == SecurityEventKind.LOG_BEGUN ? "securityLog.day.fromBefore" : "securityLog.day.from";
        return new Role(
                said.role(),
                said.where(),
                words.say(from, words.moment(held.from())),
                held.until() == null ? null : words.say("securityLog.day.until", words.moment(held.until())));
    }
}
