package vn.kiennghi.edge.web.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Finds councils with what belongs to them, for the pages that change them. */
@Component
public class Councils {
    private final QueryDispatch queries;

    Councils(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns the councils that the user may look at, by name; of the whole installation where he holds a role in all of it. */
    public List<CouncilView> all() {
        return queries.many(new FindCouncils(), CouncilView.class);
    }

    /** Returns whether the user should set up the first council: there is none, and he administers the installation. */
    public boolean areToBeSetUpBy(SignedIn user) {
        return user.administers(null) && all().isEmpty();
    }

    /** Returns the councils that the user may look at, by name. */
    public List<CouncilView> readableBy(SignedIn user) {
        return all().stream().filter(council -> user.mayRead(council.id())).toList();
    }

    /** Returns the council, or nothing. */
    public Optional<CouncilView> find(String councilId) {
        return Identifier.isValid(councilId)
                ? queries.one(new FindCouncil(councilId), CouncilView.class)
                : Optional.empty();
    }

    /** Returns what the council is called, be it one that the user may not look at; its id where there is none. */
    public String nameOf(String councilId) {
        return queries.one(new FindCouncilName(councilId), CouncilName.class)
                .map(CouncilName::name)
                .orElse(councilId);
    }

    /**
     * Returns the council.
     *
     * @throws PageRefused if there is none or it may not be looked at
     */
    public CouncilView require(String councilId, SignedIn user) {
        CouncilView council = find(councilId).orElseThrow(PageRefused::notFound);
        PageRefused.unlessReadable(user, councilId);
        return council;
    }

    /** Returns the council's agencies, by name. */
    public List<AgencyView> agencies(String councilId) {
        return queries.many(new FindAgencies(councilId), AgencyView.class);
    }

    /** Returns the council's terms, oldest first. */
    public List<TermView> terms(String councilId) {
        return queries.many(new FindTerms(councilId), TermView.class);
    }

    /** Returns the term, or nothing. */
    public Optional<TermView> term(String termId) {
        return Identifier.isValid(termId) ? queries.one(new FindTerm(termId), TermView.class) : Optional.empty();
    }
}
