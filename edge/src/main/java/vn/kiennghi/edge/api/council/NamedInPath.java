package vn.kiennghi.edge.api.council;

import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.platform.CatalogueReader;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Finds the councils, terms and sessions that a path names. */
@Component
public class NamedInPath extends CatalogueReader {
    NamedInPath(QueryDispatch queries) {
        super(queries);
    }

    /**
     * Returns the council that the path names.
     *
     * @throws ProblemException (404) if there is none
     */
    public CouncilView councilInPath(String councilId) {
        return council(councilId).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_COUNCIL, councilId));
    }

    /**
     * Returns the term that the path names.
     *
     * @throws ProblemException (404) if there is none
     */
    public TermView termInPath(String termId) {
        return term(termId).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_TERM, termId));
    }

    /**
     * Returns the session that the path names.
     *
     * @throws ProblemException (404) if there is none
     */
    public SessionOfTerm sessionInPath(String sessionId) {
        return session(sessionId).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_SESSION, sessionId));
    }
}
