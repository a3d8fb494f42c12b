package vn.kiennghi.edge.page.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindCouncilName;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CatalogueReader;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Finds councils with what belongs to them, for the pages that change them. */
@Component
public class Councils extends CatalogueReader {
    private final QueryDispatch queries;

    Councils(QueryDispatch queries) {
        super(queries);
        this.queries = queries;
    }

    /** Returns whether the user should set up the first council: there is none, and he administers the installation. */
    public boolean areToBeSetUpBy(SignedIn user) {
        return user.administers(null) && councils().isEmpty();
    }

    /** Returns the councils that the user may look at, by name. */
    public List<CouncilView> readableBy(SignedIn user) {
        return councils().stream().filter(council -> user.mayRead(council.id())).toList();
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
        CouncilView council = council(councilId).orElseThrow(PageRefused::notFound);
        PageRefused.unlessReadable(user, councilId);
        return council;
    }
}
