package vn.kiennghi.query.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
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
    private static final String SAID = "said";

    /** Below it petitions share common words alone. */
    private static final double LEAST = 0.15;

    /** As many as the index names are compared; the one wanted stands far in front, but many may tell the same. */
    private static final int COMPARED = 64;
    /** What was taken at once is put together, so that later questions have less to go through. */
    private static final int MANY = 1_000;

    private static final FieldType FEATURES = new FieldType();

    static {
        FEATURES.setIndexOptions(IndexOptions.DOCS);
        FEATURES.freeze();
    }

    private final Similarity similarity = new PetitionSimilarity();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private int changes;

    TermIndex() {
        this(new ByteBuffersDirectory());
    }

    /** @param directory where it lies; nothing else lies there */
    TermIndex(Directory directory) {
        this.directory = directory;
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig().setSimilarity(similarity).setMergeScheduler(new SerialMergeScheduler()));
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    return new TermSearcher(reader, similarity);
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
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new Field(WORDS, new Features(said.gist().words()), FEATURES));
        document.add(new Field(PAIRS, new Features(said.gist().pairs()), FEATURES));
        document.add(new StringField(PLACE, said.place(), Field.Store.NO));
        document.add(new StringField(GROUP, said.group(), Field.Store.NO));
        document.add(new BinaryDocValuesField(SAID, SaidOfPetition.of(id, said).kept()));
        try {
            writer.updateDocument(new Term(ID, id), document);
            changes++;
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
            if (changes > MANY) {
                writer.forceMerge(1);
            }
            changes = 0;
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns about how many bytes of memory it takes. */
    long bytes() {
        try {
            long bytes = writer.ramBytesUsed();
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
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
                Likeness likeness = Likeness.to(asked, (TermSearcher) searcher);
                return named(likeness, COMPARED + limit + leftOut.size(), searcher).stream()
                        .map(said -> hit(said, likeness))
                        .filter(hit -> !leftOut.contains(hit.id))
                        .sorted(Comparator.comparing(Hit::score).reversed())
                        .limit(limit)
                        .filter(hit -> hit.content >= LEAST)
                        .toList();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SaidOfPetition> named(Likeness likeness, int most, IndexSearcher searcher) throws IOException {
        // How many there are in all does not matter: so Lucene need not count them.
        ScoreDoc[] found = searcher.search(likeness.telling(), new TopScoreDocCollectorManager(most, 1)).scoreDocs;
        Arrays.sort(found, Comparator.comparingInt(doc -> doc.doc));
        List<SaidOfPetition> named = new ArrayList<>(found.length);
        int at = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            BinaryDocValues said = DocValues.getBinary(leaf.reader(), SAID);
            for (; at < found.length && found[at].doc < end; at++) {
                if (said.advanceExact(found[at].doc - leaf.docBase)) {
                    named.add(SaidOfPetition.read(said.binaryValue()));
                }
            }
        }
        return named;
    }

    private static Hit hit(SaidOfPetition said, Likeness likeness) {
        double content = likeness.ofContent(said);
        return new Hit(said.id(), content + likeness.fromPlaceAndGroup(said), content);
    }

    /** WordsOfText that are known already, each once, as Lucene takes them. */
    private static final class Features extends TokenStream {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final Iterator<String> words;

        Features(Collection<String> words) {
            this.words = words.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (words.hasNext()) {
                word.append(words.next());
                return true;
            }
            return false;
        }
    }
}
