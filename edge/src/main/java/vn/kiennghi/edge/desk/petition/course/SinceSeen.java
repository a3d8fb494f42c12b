package vn.kiennghi.edge.desk.petition.course;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.desk.petition.Family;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Tells what happened to a petition since somebody saw it, for pages that act on many petitions. */
@Component
public class SinceSeen {
    private final QueryDispatch queries;
    private final Terms terms;

    SinceSeen(QueryDispatch queries, Terms terms) {
        this.queries = queries;
        this.terms = terms;
    }

    /**
     * What happened.
     *
     * @param version of the petition after it
     */
    public record Told(long version, List<TimelineEntry> entries) {}

    /**
     * Returns what happened after a version; the last event alone where nobody knows what was seen.
     *
     * @param seen see {@link vn.kiennghi.api.petition.BasedOn}
     */
    public Told of(PetitionView petition, long seen, Words words) {
        List<TimelineEntry> all = new Timeline(
                        terms.catalogue(petition.councilId()),
                        Family.of(petition, queries, words).referents(),
                        words)
                .of(queries.one(new FindHistory(petition.id()), PetitionHistory.class));
        long from = seen < 0 ? all.size() - 1L : seen + 1;
        return new Told(all.size() - 1L, all.subList((int) Math.clamp(from, 0, all.size()), all.size()));
    }
}
