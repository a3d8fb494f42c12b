package vn.kiennghi.edge.desk.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Counts the petitions of a session. */
@Component
class SessionCounts {
    private final QueryDispatch queries;

    SessionCounts(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns how many petitions of the session are at the stage; null: at any. */
    int count(SessionId session, @Nullable Stage stage) {
        FindPetitions query = FindPetitions.of(null)
                .with(PetitionFilter.SESSION, session.value())
                .with(PetitionFilter.STAGE, stage)
                .page(1, null);
        return queries.one(query, PetitionPage.class)
                .map(PetitionPage::matching)
                .orElse(0);
    }
}
