package vn.kiennghi.query.similar;

import org.apache.lucene.search.similarities.BM25Similarity;

/** BM25, with two settings for petitions: long ones are held back little, and rare words count alike in small terms and large ones. */
final class PetitionSimilarity extends BM25Similarity {
    private static final float SATURATION = 1.2f;
    private static final float LENGTH = 0.4f;
    /** Among few petitions every word would be frequent. */
    private static final long FEW = 1_000;

    PetitionSimilarity() {
        super(SATURATION, LENGTH);
    }

    @Override
    protected float idf(long docFreq, long docCount) {
        return super.idf(docFreq, Math.max(docCount, FEW));
    }
}
