package vn.kiennghi.query.similar;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;

/** Searches an index as it is at one moment, and remembers where its words stand: the rows of a table share most of theirs. */
final class TermSearcher extends IndexSearcher {
    /** More words than a term's petitions usually have; it takes some megabytes. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<Term, TermStates> states = new ConcurrentHashMap<>();

    TermSearcher(IndexReader reader, Similarity similarity) {
        super(reader);
        setSimilarity(similarity);
        // No question is asked twice.
        setQueryCache(null);
    }

    /** Returns where a word stands, and in how many petitions. */
    TermStates states(Term term) throws IOException {
        TermStates known = states.get(term);
        if (known != null) {
            return known;
        }
        TermStates found = TermStates.build(this, term, true);
        if (states.size() < MOST_REMEMBERED) {
            states.put(term, found);
        }
        return found;
    }
}
