package vn.kiennghi.edge.api.resolution;

import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Reading;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.api.council.NamedInPath;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.QueryDispatch;

/** The figures of a term (R12). */
@ApiV1
class ResolutionController {
    private final NamedInPath catalogue;
    private final QueryDispatch queries;
    private final Clock clock;

    ResolutionController(NamedInPath catalogue, QueryDispatch queries, Clock clock) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.clock = clock;
    }

    /** The figures with what is needed to read them rightly; the total is that of all rows and more, never forced to balance. */
    record ResolutionAnswer(Resolution.Definition definition, List<FiguresAnswer> rows, FiguresAnswer total) {}

    @GetMapping("/terms/{termId}/resolution")
    ResolutionAnswer resolution(
            @PathVariable String termId, Parameters parameters, @AuthenticationPrincipal SignedIn user) {
        TermView term = catalogue.termInPath(termId);
        Reading.require(user, term.councilId());
        return queries.one(ResolutionParameters.read(term.id(), parameters, clock), Resolution.class)
                .map(figures -> new ResolutionAnswer(
                        figures.definition(),
                        figures.rows().stream().map(FiguresAnswer::of).toList(),
                        FiguresAnswer.of(figures.total())))
                .orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_TERM, termId));
    }
}
