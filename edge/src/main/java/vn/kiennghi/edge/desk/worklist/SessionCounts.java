package vn.kiennghi.edge.desk.worklist;

import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Counts the petitions of a session. */
@Component
public class SessionCounts {
    private final QueryDispatch queries;

    SessionCounts(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns how many petitions of the session there are. */
    public int all(String sessionId) {
        return count(of(sessionId));
    }

    /** Returns how many petitions of the session wait for that command. */
    public int awaiting(String sessionId, CommandAtStage command) {
        return count(of(sessionId).awaiting(command));
    }

    private static FindPetitions of(String sessionId) {
        return FindPetitions.of(null).with(PetitionFilter.SESSION, sessionId);
    }

    private int count(FindPetitions petitions) {
        return queries.one(petitions.page(1, null), PetitionPage.class)
                .map(PetitionPage::matching)
                .orElse(0);
    }
}
