package vn.kiennghi.edge.desk.worklist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Reads a list of the register as a whole, where it is to be shown in an order that the register does not know. */
@Component
public class AllPetitions {
    /** More than anybody works through on one page. */
    static final int MOST = 1_000;

    private final QueryDispatch queries;

    AllPetitions(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns the petitions, at most a thousand, and how many there are. */
    public PetitionPage of(FindPetitions question) {
        List<PetitionPage.Item> items = new ArrayList<>();
        PetitionPage page = page(question, null);
        items.addAll(page.items());
        int matching = page.matching();
        while (page.next() != null && items.size() < MOST) {
            page = page(question, page.next());
            items.addAll(page.items());
        }
        return new PetitionPage(List.copyOf(items), matching, page.next());
    }

    private PetitionPage page(FindPetitions question, @Nullable String cursor) {
        return queries.one(question.after(cursor), PetitionPage.class).orElseThrow();
    }
}
