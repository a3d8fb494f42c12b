package vn.kiennghi.edge.body.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;
import vn.kiennghi.edge.body.JsonBody;

/** What words of files mean. */
@JsonBody
public record MeaningsBody(List<Row> meanings) {
    /**
     * One word.
     *
     * @param means id of the catalogue's entry or name of the value; absent: the word says nothing
     */
    public record Row(WordUse use, String written, @Nullable String means) {}

    /** Returns the words with their meanings. */
    public List<WordMeaning> asMeanings() {
        return meanings.stream()
                .map(row -> new WordMeaning(row.use, row.written, row.means))
                .toList();
    }

    /** Returns the command that keeps them. */
    public ChooseMeanings command(VocabularyId vocabulary) {
        return new ChooseMeanings(vocabulary, asMeanings());
    }
}
