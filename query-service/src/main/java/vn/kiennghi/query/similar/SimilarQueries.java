package vn.kiennghi.query.similar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarQuery.Text;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.query.petition.ReadablePetitions;
import vn.kiennghi.query.reading.ReadingRight;
import vn.kiennghi.query.similar.TermIndex.Hit;
import vn.kiennghi.query.similar.TermIndexes.Present;

/** Answers which petitions say much the same. */
@Component
class SimilarQueries {
    /** Of those found some may be merged with others found, and some be near rather than like. */
    private static final int LOOKED_AT = 2;
    /** Of those found a reader with a narrow right may read few. */
    private static final int NARROW = 50;

    private final TermIndexes indexes;
    private final Gists gists;
    private final SimilarViews views;
    private final ReadablePetitions readable;

    SimilarQueries(TermIndexes indexes, Gists gists, SimilarViews views, ReadablePetitions readable) {
        this.indexes = indexes;
        this.gists = gists;
        this.views = views;
        this.readable = readable;
    }

    /** Returns what is similar to one text. */
    @QueryHandler
    List<SimilarPetition> similar(FindSimilar query, Reader reader) {
        readable.requireCouncilOf(query.termId(), reader);
        Present term = indexes.of(query.termId());
        ReadingRight right = readable.of(reader);
        return views.of(List.of(hits(query.text(), among(query.limit(), right), term)), query.limit(), right)
                .getFirst();
    }

    /** Returns what is similar to each of many texts, all at one moment; every core helps, for somebody waits at a table. */
    @QueryHandler
    SimilarToMany similar(FindSimilarToMany query, Reader reader) {
        readable.requireCouncilOf(query.termId(), reader);
        Present term = indexes.of(query.termId());
        ReadingRight right = readable.of(reader);
        return new SimilarToMany(views.of(
                query.texts().parallelStream()
                        .map(text -> hits(text, among(query.limit(), right), term))
                        .toList(),
                query.limit(),
                right));
    }

    /** Returns among how many those are looked for that may be read. */
    private static int among(int limit, ReadingRight right) {
        return right.isNarrow() ? Math.max(limit, NARROW) : limit;
    }

    private List<Hit> hits(Text text, int limit, Present term) {
        Asked asked = gists.of(text.content(), text.group(), text.place());
        if (limit < 1 || !asked.gist().saysEnough()) {
            return List.of();
        }
        Set<String> settled = term.kin().of(text.petitionId());
        Set<String> shown = new HashSet<>(settled);
        // One that was merged is shown by its lead, which is answered for both.
        return term.index().search(asked, LOOKED_AT * limit, settled).stream()
                .map(hit -> new Hit(term.kin().leadOf(hit.id()), hit.score(), hit.content()))
                .filter(hit -> shown.add(hit.id()))
                .limit(limit)
                .toList();
    }
}
