package vn.kiennghi.edge.administration.securitylog;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.edge.administration.account.GrantWords;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.page.wording.WrittenDay;
import vn.kiennghi.edge.securitylog.RolesOnDay;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.edge.securitylog.reading.LogReader;
import vn.kiennghi.edge.securitylog.reading.SecurityLogReading;

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
    String show(HttpServletResponse response, @RequestParam @Nullable String on, PageContext page) {
        LogReader reader = SecurityLogPage.readerOr403(page.user());
        LocalDate today = LocalDate.now(clock);
        WrittenDay typed = on == null || on.isBlank() ? new WrittenDay(today.toString(), today) : WrittenDay.of(on);
        LocalDate day = typed.day();
        boolean toCome = day != null && day.isAfter(today);
        page.show("on", typed);
        page.show("toCome", toCome);
        page.show("boundToCouncils", reader.councils() != null);
        if (day == null || toCome) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "security-log-roles";
        }
        page.show("day", day);
        reading.beginning().ifPresent(begin -> {
            page.show("begin", page.words().moment(begin));
            page.show("beforeLog", LocalDate.ofInstant(begin, clock.getZone()).isAfter(day));
        });
        page.show(
                "lines",
                reading.rolesOn(day, reader).stream()
                        .map(holder -> new Line(
                                holder.account(),
                                holder.roles().stream()
                                        .map(held -> role(held, page.words()))
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
