package vn.kiennghi.edge.securitylog.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.securitylog.LogPage;
import vn.kiennghi.edge.securitylog.RolesOnDay;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityLog;

/** Answers what readers ask of the security log. Days are those of the clock's zone, which is that of Viet Nam. */
@Component
public class SecurityLogReading {
    private final SecurityLog log;
    private final Clock clock;

    SecurityLogReading(SecurityLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Returns a page of what the reader may see. */
    public LogPage page(LogRequest request, LogReader reader) {
        return log.find(request.of(reader, clock.getZone()));
    }

    /** Returns when the log begins; nothing while it is empty. */
    public Optional<Instant> beginning() {
        return log.beginning();
    }

    /**
     * Returns the day that the parameter {@code on} of a call of the API names; today where it is absent.
     *
     * @throws ProblemException (400) if it is no day, or still to come
     */
    public LocalDate day(Parameters parameters) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Objects.requireNonNullElse(parameters.date("on"), today);
        parameters.check();
        if (day.isAfter(today)) {
            throw inFuture(day, today);
        }
        return day;
    }

    /**
     * Returns who held roles at any time of the day, as far as the reader is told of them.
     *
     * @param day a day in Viet Nam
     */
    public List<RolesOnDay.OfAccount> rolesOn(LocalDate day, LogReader reader) {
        List<SecurityEntry> changes = log.roleChanges(beginOf(day.plusDays(1)));
        return RolesOnDay.of(changes, beginOf(day), reader::isToldOf);
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static ProblemException inFuture(LocalDate day, LocalDate today) {
        return Problem.of(Fault.of(ProblemCode.INVALID_PARAMETER, "on", "<= " + today, day))
                .asException();
    }
}
