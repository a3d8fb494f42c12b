package vn.kiennghi.query.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The petitions of one term by what they are about, in memory. Several threads may search while one changes it. */
final class TermIndex {
    static final String WORDS = "words";
    static final String PAIRS = "pairs";
    static final String PLACE = "place";
    static final String GROUP = "group";
    private static final String ID = "id";

    /** Below it petitions share common words alone. */
    private static final double LEAST = 0.15;

    private static final FieldType FEATURE = new FieldType();

    static {
        FEATURE.setIndexOptions(IndexOptions.DOCS);
        FEATURE.setTokenized(false);
        FEATURE.freeze();
    }

    private final Similarity similarity = new PetitionSimilarity();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    TermIndex() {
        this(new ByteBuffersDirectory());
    }

    /** @param directory where it lies; nothing else lies there */
    TermIndex(Directory directory) {
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig().setSimilarity(similarity).setMergeScheduler(new SerialMergeScheduler()));
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(similarity);
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A petition that was found.
     *
     * @param score from 0 to 1
     * @param content what of the score comes from what it says
     */
    record Hit(String id, double score, double content) {}

    /** Takes a petition, or takes it anew; seen by searches after {@link #refresh}. */
    void put(String id, Asked said) {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.YES));
        said.gist().words().forEach(word -> document.add(new Field(WORDS, word, FEATURE)));
        said.gist().pairs().forEach(pair -> document.add(new Field(PAIRS, pair, FEATURE)));
        document.add(new StringField(PLACE, said.place(), Field.Store.YES));
        document.add(new StringField(GROUP, said.group(), Field.Store.YES));
        try {
            writer.updateDocument(new Term(ID, id), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a petition; so do searches after {@link #refresh}. */
    void remove(String id) {
        try {
            writer.deleteDocuments(new Term(ID, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets later searches see what was changed. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the petitions most like a text, the most similar first. One that has little in common with it is not similar, however
     * near it was said.
     *
     * @param leftOut ids that are not wanted
     */
    List<Hit> search(Asked asked, int limit, Set<String> leftOut) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Likeness likeness = Likeness.to(asked, searcher);
                StoredFields stored = searcher.storedFields();
                List<Hit> hits = new ArrayList<>();
                for (ScoreDoc doc : best(likeness, limit + leftOut.size(), searcher)) {
                    Hit hit = hit(stored.document(doc.doc), likeness.score(doc.score), asked);
                    if (hit.content >= LEAST && !leftOut.contains(hit.id)) {
                        hits.add(hit);
                    }
                    if (hits.size() == limit) {
                        break;
                    }
                }
                return hits;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScoreDoc[] best(Likeness likeness, int most, IndexSearcher searcher) throws IOException {
        // How many there are in all does not matter: so Lucene need not count them.
        return searcher.search(likeness.query(), new TopScoreDocCollectorManager(most, 1)).scoreDocs;
    }

    private static Hit hit(Document found, double score, Asked asked) {
        boolean samePlace = !asked.place().isEmpty() && asked.place().equals(found.get(PLACE));
        boolean sameGroup = !asked.group().isEmpty() && asked.group().equals(found.get(GROUP));
        return new Hit(found.get(ID), score, score - Likeness.fromPlaceAndGroup(samePlace, sameGroup));
    }
}
