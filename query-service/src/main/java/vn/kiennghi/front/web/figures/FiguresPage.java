package vn.kiennghi.front.web.figures;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.QueryDispatch;
import vn.kiennghi.front.web.reading.PageRefused;
import vn.kiennghi.front.web.reading.TermOfCouncil;
import vn.kiennghi.front.web.reading.Terms;
import vn.kiennghi.front.web.text.Words;

/** Shows the figures of a term or of one of its sessions. */
@Controller
class FiguresPage {
    private final QueryDispatch queries;
    private final Terms terms;
    private final Clock clock;

    FiguresPage(QueryDispatch queries, Terms terms, Clock clock) {
        this.queries = queries;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/terms/{termId}/figures")
    String show(
            @PathVariable String termId,
            FiguresRequest request,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        TermOfCouncil term = terms.require(termId, user);
        FiguresAnswer answer = new FiguresAnswer(
                term, request, ask(request.bySession(termId, clock)), ask(request.byField(termId, clock)), words);
        model.addAttribute("figures", answer.view(terms.readableBy(user), LocalDate.now(clock)));
        return "figures";
    }

    private Resolution ask(FindResolution query) {
        return queries.one(query, Resolution.class).orElseThrow(PageRefused::notFound);
    }
}
