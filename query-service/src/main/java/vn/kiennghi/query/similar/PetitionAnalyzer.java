package vn.kiennghi.query.similar;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes a Vietnamese text apart: syllables without case and diacritics, nothing with digits; expressions of one meaning become
 * one word, and {@link SameMeaning#NOTHING} stands where a petition says only what every petition says.
 */
final class PetitionAnalyzer extends Analyzer {
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final SynonymMap meanings;

    /**
     * @param meanings expressions, folded as this does it, and what they become
     */
    PetitionAnalyzer(SynonymMap meanings) {
        this.meanings = meanings;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
        TokenStream named = new WithoutNumbers(folded);
        return new TokenStreamComponents(
                tokens, meanings.fst == null ? named : new SynonymGraphFilter(named, meanings, true));
    }

    /** Leaves out numbers, numbers of documents, kilometre marks: they say where and how much, not what. */
    private static final class WithoutNumbers extends FilteringTokenFilter {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

        WithoutNumbers(TokenStream input) {
            super(input);
        }

        @Override
        protected boolean accept() throws IOException {
            return !DIGIT.matcher(word).find();
        }
    }
}
