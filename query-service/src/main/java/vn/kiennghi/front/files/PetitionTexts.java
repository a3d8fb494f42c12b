package vn.kiennghi.front.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.front.platform.QueryDispatch;

/** What the petitions of a session say, as far as the register knows them. */
@Component
class PetitionTexts {
    private final QueryDispatch queries;

    PetitionTexts(QueryDispatch queries) {
        this.queries = queries;
    }

    /**
     * A petition's text.
     *
     * @param row the row of a table that it stands in; null for one of the register
     */
    record Entry(@Nullable Integer row, String reference, String content) {}

    /** Returns the texts of a session's petitions as they were received; parts of a split one are left out. */
    List<Entry> of(SessionId session) {
        List<Entry> texts = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            PetitionPage page = queries.one(query(session, cursor), PetitionPage.class)
                    .orElseGet(() -> new PetitionPage(List.of(), 0, null));
            entries(page).forEach(texts::add);
            cursor = page.next();
        } while (cursor != null);
        return texts;
    }

    private static Stream<Entry> entries(PetitionPage page) {
        return page.items().stream()
                .filter(item -> item.parentId() == null)
                .map(item -> new Entry(null, item.reference(), item.content()));
    }

    private static FindPetitions query(SessionId session, @Nullable String cursor) {
        return FindPetitions.ofSession(null, session.value(), null, PetitionQuery.LARGEST_PAGE, cursor);
    }
}
