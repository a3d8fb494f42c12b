package vn.kiennghi.query.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.SmallFloat;

/**
 * How like a text the petitions of an index are: 1 for one that says the very same at the same place, to the same group. What is
 * rare counts more than what is frequent; words count more than pairs of them, which depend on how somebody puts it.
 */
final class Likeness {
    /** Of the whole, the part that place and group make up. */
    private static final float SAME_PLACE = 0.10f;

    private static final float SAME_GROUP = 0.03f;
    private static final float SAME_CONTENT = 1 - SAME_PLACE - SAME_GROUP;

    private static final float WORDS = 1f;
    private static final float PAIRS = 0.5f;
    /** The rarest ones say what a long text is about; asking for all would take long. */
    private static final int MOST_ASKED = 24;

    private final Query query;
    /** What a petition that says the very same would get. */
    private final float whole;

    private Likeness(Query query, float whole) {
        this.query = query;
        this.whole = whole;
    }

    private record Weighed(Term term, float weight) {}

    /** Returns the likeness to a text, among the petitions that the searcher sees. */
    static Likeness to(Asked asked, IndexSearcher searcher) throws IOException {
        // All on one level: so Lucene passes over petitions that cannot be among the best.
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        float whole = WORDS * ask(TermIndex.WORDS, asked.gist().words(), WORDS, searcher, query)
                + PAIRS * ask(TermIndex.PAIRS, asked.gist().pairs(), PAIRS, searcher, query);
        same(TermIndex.PLACE, asked.place(), SAME_PLACE / SAME_CONTENT * whole, query);
        same(TermIndex.GROUP, asked.group(), SAME_GROUP / SAME_CONTENT * whole, query);
        return new Likeness(query.build(), whole);
    }

    private static float ask(
            String field, Collection<String> said, float boost, IndexSearcher searcher, BooleanQuery.Builder query)
            throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(field);
        if (all == null) {
            return 0;
        }
        long length = SmallFloat.intToByte4(said.size());
        List<Weighed> weighed = new ArrayList<>(said.size());
        for (String one : said) {
            Term term = new Term(field, one);
            long petitions = Math.max(1, searcher.getIndexReader().docFreq(term));
            weighed.add(new Weighed(
                    term,
                    searcher.getSimilarity()
                            .scorer(1, all, new TermStatistics(term.bytes(), petitions, petitions))
                            .score(1, length)));
        }
        weighed.sort(Comparator.comparing(Weighed::weight).reversed());
        List<Weighed> asked = weighed.subList(0, Math.min(MOST_ASKED, weighed.size()));
        asked.forEach(one -> query.add(new BoostQuery(new TermQuery(one.term()), boost), Occur.SHOULD));
        return asked.stream().map(Weighed::weight).reduce(0f, Float::sum);
    }

    private static void same(String field, String wanted, float boost, BooleanQuery.Builder query) {
        if (!wanted.isEmpty() && boost > 0) {
            query.add(
                    new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, wanted))), boost),
                    Occur.SHOULD);
        }
    }

    Query query() {
        return query;
    }

    /** Returns the likeness, from 0 to 1, that a score of the query means. */
    double score(float score) {
        return whole == 0 ? 0 : Math.clamp(score / whole * SAME_CONTENT, 0, 1);
    }

    /** Returns how much of a likeness comes from place and group. */
    static double fromPlaceAndGroup(boolean samePlace, boolean sameGroup) {
        return (samePlace ? SAME_PLACE : 0) + (sameGroup ? SAME_GROUP : 0);
    }
}
