package vn.kiennghi.edge.desk.petition.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.edge.platform.QueryDispatch;

/** The numbers that petitions of a session bear. */
@Component
class SessionReferences {
    private final QueryDispatch queries;

    SessionReferences(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns the numbers, without those of items. */
    List<String> of(String sessionId, String councilId) {
        List<String> references = new ArrayList<>();
        String cursor = null;
        do {
            PetitionPage page = queries.one(page(sessionId, councilId, cursor), PetitionPage.class)
                    .orElseGet(() -> new PetitionPage(List.of(), 0, null));
            page.items().stream()
                    .filter(item -> item.parentId() == null)
                    .map(PetitionPage.Item::reference)
                    .forEach(references::add);
            cursor = page.next();
        } while (cursor != null);
        return references;
    }

    private static FindPetitions page(String sessionId, String councilId, @Nullable String cursor) {
        return FindPetitions.of(Set.of(councilId))
                .with(PetitionFilter.SESSION, sessionId)
                .after(cursor);
    }
}
