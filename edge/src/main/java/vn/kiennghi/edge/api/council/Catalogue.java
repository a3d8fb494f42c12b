package vn.kiennghi.edge.api.council;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** What the API asks the read side about councils, terms, sessions, agencies and fields. */
@Component
public class Catalogue {
    private final QueryDispatch queries;

    Catalogue(QueryDispatch queries) {
        this.queries = queries;
    }

    List<CouncilView> councils() {
        return queries.many(new FindCouncils(), CouncilView.class);
    }

    /** Returns the council, or nothing. */
    public Optional<CouncilView> council(String councilId) {
        return Identifier.isValid(councilId)
                ? queries.one(new FindCouncil(councilId), CouncilView.class)
                : Optional.empty();
    }

    /**
     * Returns the council that the path names.
     *
     * @throws ProblemException (404) if there is none
     */
    public CouncilView councilInPath(String councilId) {
        return council(councilId).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_COUNCIL, councilId));
    }

    /** Returns the agencies of a council, by name. */
    public List<AgencyView> agencies(String councilId) {
        return queries.many(new FindAgencies(councilId), AgencyView.class);
    }

    List<TermView> terms(String councilId) {
        return queries.many(new FindTerms(councilId), TermView.class);
    }

    /** Returns the term, or nothing. */
    public Optional<TermView> term(String termId) {
        return Identifier.isValid(termId) ? queries.one(new FindTerm(termId), TermView.class) : Optional.empty();
    }

    /**
     * Returns the term that the path names.
     *
     * @throws ProblemException (404) if there is none
     */
    public TermView termInPath(String termId) {
        return term(termId).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_TERM, termId));
    }

    /** Returns the session with its term, or nothing. */
    public Optional<SessionOfTerm> session(String sessionId) {
        return SessionId.parse(sessionId)
                .flatMap(id -> term(id.termId().value())
                        .flatMap(term -> term.sessions().stream()
                                .filter(session -> session.number() == id.number())
                                .findFirst()
                                .map(session -> new SessionOfTerm(id, session, term))));
    }

    /**
     * Returns the session that the path names.
     *
     * @throws ProblemException (404) if there is none
     */
    public SessionOfTerm sessionInPath(String sessionId) {
        return session(sessionId).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_SESSION, sessionId));
    }

    /** A session and the term it is of. */
    public record SessionOfTerm(SessionId id, SessionView session, TermView term) {}
}
