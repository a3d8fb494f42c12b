package vn.kiennghi.edge.administration.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.edge.identity.SignInLog;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.identity.Visit;
import vn.kiennghi.edge.identity.Visits;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;

/** Shows a user where he is signed in, and ends what he does not want any more. */
@Controller
class VisitsOnPage {
    private static final String PAGE = "redirect:/account";

    private final Visits visits;
    private final SignInLog log;

    VisitsOnPage(Visits visits, SignInLog log) {
        this.visits = visits;
        this.log = log;
    }

    /**
     * A visit in words.
     *
     * @param present whether the page is read in it
     */
    public record Line(String id, String since, String from, String lastUsed, boolean present) {}

    /** Returns the visits of the user; the one in which the page is read comes first. */
    List<Line> of(SignedIn user, HttpServletRequest request, Words words) {
        String here = here(request);
        List<Line> lines = visits.of(user.name()).stream()
                .map(visit -> new Line(
                        visit.id(),
                        words.moment(visit.since()),
                        visit.from(),
                        words.moment(visit.lastUsed()),
                        visit.id().equals(here)))
                .toList();
        return Stream.concat(
                        lines.stream().filter(Line::present), lines.stream().filter(line -> !line.present()))
                .toList();
    }

    @PostMapping("/account/visits/{id}/end")
    String end(@PathVariable String id, SentForm sent, HttpServletRequest request, PageContext page) {
        end(page.user(), visit -> visit.id().equals(id) && !visit.id().equals(here(request)));
        sent.notice(page.words().say("account.visits.ended"));
        return PAGE;
    }

    @PostMapping("/account/visits/end-others")
    String endOthers(SentForm sent, HttpServletRequest request, PageContext page) {
        end(page.user(), visit -> !visit.id().equals(here(request)));
        sent.notice(page.words().say("account.visits.others.ended"));
        return PAGE;
    }

    private void end(SignedIn user, Predicate<Visit> unwanted) {
        visits.of(user.name()).stream()
                .filter(unwanted)
                .filter(visit -> visits.end(user.name(), visit.id()))
                .forEach(visit -> log.sessionEnded(user, SessionEnd.ENDED_BY_OWNER, visit.since()));
    }

    private static String here(HttpServletRequest request) {
        return Visit.idOf(request.getSession().getId());
    }
}
