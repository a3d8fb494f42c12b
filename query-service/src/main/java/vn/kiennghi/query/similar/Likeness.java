package vn.kiennghi.query.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How like a text the petitions of an index are: 1 for one that says the very same at the same place, to the same group. What is
 * rare counts more than what is frequent; words count more than pairs of them, which depend on how somebody puts it.
 *
 * <p>The index is asked only for the few words and pairs that tell most, since most petitions share the others; the likeness itself
 * is computed for those that it names, from all that they say.
 */
final class Likeness {
    /** Of the whole, the part that place and group make up. */
    private static final double SAME_PLACE = 0.10;

    private static final double SAME_GROUP = 0.03;
    private static final double SAME_CONTENT = 1 - SAME_PLACE - SAME_GROUP;

    private static final float WORDS = 1f;
    private static final float PAIRS = 0.5f;
    /** The rarest ones say what a long text is about. */
    private static final int MOST_COMPARED = 24;
    /** WordsOfText and pairs that the index is asked for. */
    private static final int MOST_TELLING = 12;
    /** So many of them whatever they cost. */
    private static final int FEWEST_TELLING = 3;
    /** Petitions that have them, all in all: where a word is in very many, it tells little and costs much. */
    private static final int MOST_NAMED = 2_000;

    private final Asked asked;
    private final Part words;
    private final Part pairs;
    private final Query telling;

    private Likeness(Asked asked, Part words, Part pairs, Query telling) {
        this.asked = asked;
        this.words = words;
        this.pairs = pairs;
        this.telling = telling;
    }

    /** A word or pair of the text that was asked for. */
    private record Weighed(Term term, TermStates states, int code, float weight) {}

    /**
     * The words of the text, or its pairs.
     *
     * @param codes in ascending order
     * @param weights in the order of the codes
     * @param average how many petitions have on average
     * @param whole what one would get that has them all and no others
     */
    private record Part(int[] codes, float[] weights, float average, float whole) {
        /** Returns what a petition gets that has the given ones. */
        float of(int[] said) {
            float sum = 0;
            int i = 0;
            int j = 0;
            while (i < codes.length && j < said.length) {
                int order = Integer.compare(codes[i], said[j]);
                sum += order == 0 ? weights[i] : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return sum * PetitionSimilarity.inTextOf(said.length, average);
        }
    }

    /** Returns the likeness to a text, among the petitions that the searcher sees. */
    static Likeness to(Asked asked, TermSearcher searcher) throws IOException {
        List<Weighed> telling = new ArrayList<>();
        Part words = part(TermIndex.WORDS, asked.gist().words(), WORDS, searcher, telling);
        Part pairs = part(TermIndex.PAIRS, asked.gist().pairs(), PAIRS, searcher, telling);
        double whole = words.whole + pairs.whole;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        // Place and group do not make a petition similar; so nobody need go through all of a place.
        query.add(anyOf(telling), Occur.MUST);
        same(TermIndex.PLACE, asked.place(), SAME_PLACE / SAME_CONTENT * whole, query);
        same(TermIndex.GROUP, asked.group(), SAME_GROUP / SAME_CONTENT * whole, query);
        return new Likeness(asked, words, pairs, query.build());
    }

    private static Query anyOf(List<Weighed> said) {
        said.sort(Comparator.comparing(Weighed::weight).reversed());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int asked = 0;
        int named = 0;
        for (Weighed one : said) {
            named += one.states.docFreq();
            if (asked == MOST_TELLING || asked >= FEWEST_TELLING && named > MOST_NAMED) {
                break;
            }
            float boost = one.term.field().equals(TermIndex.WORDS) ? WORDS : PAIRS;
            query.add(new BoostQuery(new TermQuery(one.term, one.states), boost), Occur.SHOULD);
            asked++;
        }
        return query.build();
    }

    private static Part part(
            String field, Collection<String> said, float boost, TermSearcher searcher, List<Weighed> telling)
            throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(field);
        if (all == null) {
            return new Part(new int[0], new float[0], 1, 0);
        }
        List<Weighed> weighed = new ArrayList<>(said.size());
        for (String one : said) {
            Term term = new Term(field, one);
            TermStates states = searcher.states(term);
            float weight = boost * PetitionSimilarity.rarity(Math.max(1, states.docFreq()), all.docCount());
            weighed.add(new Weighed(term, states, SaidOfPetition.code(one), weight));
        }
        weighed.sort(Comparator.comparing(Weighed::weight).reversed());
        List<Weighed> rarest = weighed.subList(0, Math.min(MOST_COMPARED, weighed.size()));
        // What nobody has said cannot be found.
        rarest.stream().filter(one -> one.states.docFreq() > 0).forEach(telling::add);
        List<Weighed> byCode =
                rarest.stream().sorted(Comparator.comparing(Weighed::code)).toList();
        int[] codes = byCode.stream().mapToInt(Weighed::code).toArray();
        float[] weights = new float[codes.length];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = byCode.get(i).weight;
            sum += weights[i];
        }
        float average = (float) all.sumDocFreq() / all.docCount();
        return new Part(codes, weights, average, sum * PetitionSimilarity.inTextOf(said.size(), average));
    }

    private static void same(String field, String wanted, double boost, BooleanQuery.Builder query) {
        if (!wanted.isEmpty() && boost > 0) {
            query.add(
                    new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, wanted))), (float) boost),
                    Occur.SHOULD);
        }
    }

    /** Returns what the index is asked for: the petitions most like the text are among the first ones that it names. */
    Query telling() {
        return telling;
    }

    /** Returns how like the text a petition is, from 0 to 1, by what it says alone. */
    double ofContent(SaidOfPetition said) {
        float whole = words.whole + pairs.whole;
        return whole == 0
                ? 0
                : Math.clamp((words.of(said.words()) + pairs.of(said.pairs())) / whole * SAME_CONTENT, 0, SAME_CONTENT);
    }

    /** Returns how much of a likeness comes from place and group. */
    double fromPlaceAndGroup(SaidOfPetition said) {
        return (same(asked.place(), said.place()) ? SAME_PLACE : 0)
                + (same(asked.group(), said.group()) ? SAME_GROUP : 0);
    }

    private static boolean same(String wanted, int code) {
        return !wanted.isEmpty() && SaidOfPetition.code(wanted) == code;
    }
}
