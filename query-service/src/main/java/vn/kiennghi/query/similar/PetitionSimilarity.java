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
        return rarity(docFreq, docCount);
    }

    /** Returns how much a word counts that so many of all petitions have. */
    static float rarity(long having, long all) {
        long petitions = Math.max(all, FEW);
        return (float) Math.log(1 + (petitions - having + 0.5) / (having + 0.5));
    }

    /** Returns the part of its rarity that a word counts in a text with so many words, where texts have so many on average. */
    static float inTextOf(int words, float average) {
        return 1 / (1 + SATURATION * (1 - LENGTH + LENGTH * words / average));
    }
}
