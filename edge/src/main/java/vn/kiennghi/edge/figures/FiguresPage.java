package vn.kiennghi.edge.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.edge.figures.link.Counted;
import vn.kiennghi.edge.figures.link.RowNames;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Shows the figures of a term or of one of its sessions. */
@Controller
class FiguresPage {
    private final QueryDispatch queries;
    private final Terms terms;
    private final Voices voices;
    private final Clock clock;

    FiguresPage(QueryDispatch queries, Terms terms, Voices voices, Clock clock) {
        this.voices = voices;
        this.queries = queries;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/terms/{termId}/figures")
    String show(@PathVariable String termId, FiguresRequest request, HttpServletResponse response, PageContext page) {
        TermOfCouncil term = terms.require(termId, page.user());
        RowNames names = new RowNames(terms.catalogue(term.council().id()), term.term(), page.words());
        FiguresViews answer = new FiguresViews(term, request, request.total(LocalDate.now(clock)), names);
        List<TermOfCouncil> readable = terms.readableBy(page.user());
        if (request.readable()) {
            page.show("figures", answer.view(readable, total(answer), broken(request, answer)));
            page.show("voices", voices(termId, request.session()));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            page.show("figures", answer.viewOfForm(readable));
        }
        return "figures";
    }

    private List<Voices.Line> voices(String termId, @Nullable Integer session) {
        return session == null
                ? voices.ofTerm(termId)
                : voices.ofSession(SessionId.parse(termId + "." + session).orElseThrow(PageRefused::notFound));
    }

    private Resolution total(FiguresViews answer) {
        return ask(answer, answer.total(), List.of());
    }

    /** Sessions are always those of the whole term, so that one can go from one to another. */
    private Map<Dimension, Resolution> broken(FiguresRequest request, FiguresViews answer) {
        Map<Dimension, Resolution> broken = new LinkedHashMap<>();
        for (Dimension dimension : request.dimensions()) {
            Counted of = dimension == Dimension.SESSION ? answer.total().ofWholeTerm() : answer.total();
            broken.put(dimension, ask(answer, of, List.of(dimension)));
        }
        return broken;
    }

    private Resolution ask(FiguresViews answer, Counted counted, List<Dimension> groupBy) {
        return queries.one(
                        counted.figures(
                                answer.of().id(), groupBy, answer.request().roundingOrUsual(), clock),
                        Resolution.class)
                .orElseThrow(PageRefused::notFound);
    }
}
