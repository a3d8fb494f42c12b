package vn.kiennghi.query.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.kiennghi.api.text.Spelling;

/** The words of a text in their order, as an analyzer sees them. */
final class WordsOfText {
    private WordsOfText() {}

    static List<String> of(String text, Analyzer analyzer) {
        List<String> words = new ArrayList<>();
        // Letters that were typed as letter and mark, or with something unseen between them, would fall apart.
        String composed = Spelling.key(text);
        try (TokenStream stream = analyzer.tokenStream("", composed)) {
            CharTermAttribute word = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
