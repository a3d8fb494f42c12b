package vn.kiennghi.edge.api.securitylog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.securitylog.LogPage;
import vn.kiennghi.edge.securitylog.RolesOnDay;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.edge.securitylog.reading.LogReader;
import vn.kiennghi.edge.securitylog.reading.LogRequest;
import vn.kiennghi.edge.securitylog.reading.SecurityLogReading;

/** The security log, and who held which role on a day, for administrators and auditors. It is read here and never written. */
@ApiV1
class SecurityLogController {
    private final SecurityLogReading reading;

    SecurityLogController(SecurityLogReading reading) {
        this.reading = reading;
    }

    /**
     * A page of the log.
     *
     * @param next cursor of the next page; null on the last one
     */
    record Page(
            List<EntryAnswer> items,
            long matching,
            @Nullable String next) {}

    /**
     * Who held roles on a day.
     *
     * @param logBegins when the log begins: of the time before it nothing is known
     */
    record OnDay(LocalDate on, @Nullable Instant logBegins, List<Holder> items) {}

    /** An account that held roles. */
    record Holder(String account, List<HeldRole> roles) {}

    /**
     * A role that an account held.
     *
     * @param until when it was taken; left out: not on that day
     * @param givenBy the kind of the entry by which it was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeldRole(
            Role role,
            @Nullable String councilId,
            @Nullable String agencyId,
            Instant from,
            @Nullable Instant until,
            SecurityEventKind givenBy) {
        static HeldRole of(RolesOnDay.Held held) {
            Grant grant = held.grant();
            return new HeldRole(
                    grant.role(), grant.councilId(), grant.agencyId(), held.from(), held.until(), held.how());
        }
    }

    @GetMapping("/security-log")
    Page page(Parameters parameters, @AuthenticationPrincipal SignedIn user) {
        LogReader reader = reader(user);
        LogPage page = reading.page(LogRequest.read(parameters), reader);
        return new Page(
                page.items().stream()
                        .map(entry -> EntryAnswer.of(entry, reader))
                        .toList(),
                page.matching(),
                page.next() == null ? null : page.next().text());
    }

    @GetMapping("/security-log/roles")
    OnDay roles(Parameters parameters, @AuthenticationPrincipal SignedIn user) {
        LogReader reader = reader(user);
        LocalDate day = reading.day(parameters);
        return new OnDay(
                day,
                reading.beginning().orElse(null),
                reading.rolesOn(day, reader).stream()
                        .map(holder -> new Holder(
                                holder.account(),
                                holder.roles().stream().map(HeldRole::of).toList()))
                        .toList());
    }

    private static LogReader reader(SignedIn user) {
        return LogReader.of(user)
                .orElseThrow(() -> Problem.of(
                                Fault.of(RefusalCode.NOT_ALLOWED, null, Role.ADMIN + ", " + Role.AUDITOR, user.name()))
                        .asException());
    }
}
