package vn.kiennghi.edge.platform;

import java.util.List;
import java.util.Optional;
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
import vn.kiennghi.api.vocabulary.FindVocabulary;
import vn.kiennghi.api.vocabulary.VocabularyView;

/**
 * Asks the read side about councils and what belongs to them. Those who extend it say what a reader is told where there is nothing: pages
 * and the API tell it each in their way.
 */
public abstract class CatalogueReader {
    private final QueryDispatch queries;

    protected CatalogueReader(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns the councils that the reader may look at, by name; of the whole installation where he holds a role in all of it. */
    public List<CouncilView> councils() {
        return queries.many(new FindCouncils(), CouncilView.class);
    }

    /** Returns the council, or nothing. */
    public Optional<CouncilView> council(String councilId) {
        return Identifier.isValid(councilId)
                ? queries.one(new FindCouncil(councilId), CouncilView.class)
                : Optional.empty();
    }

    /** Returns the council's agencies, by name. */
    public List<AgencyView> agencies(String councilId) {
        return queries.many(new FindAgencies(councilId), AgencyView.class);
    }

    /** Returns what words of the council's files mean. */
    public VocabularyView vocabulary(String councilId) {
        return queries.one(new FindVocabulary(councilId), VocabularyView.class)
                .orElseGet(() -> new VocabularyView(councilId, List.of()));
    }

    /** Returns the council's terms, oldest first. */
    public List<TermView> terms(String councilId) {
        return queries.many(new FindTerms(councilId), TermView.class);
    }

    /** Returns the term, or nothing. */
    public Optional<TermView> term(String termId) {
        return Identifier.isValid(termId) ? queries.one(new FindTerm(termId), TermView.class) : Optional.empty();
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

    /** A session and the term it is of. */
    public record SessionOfTerm(SessionId id, SessionView session, TermView term) {}
}
