package vn.kiennghi.edge.body.vocabulary;

import java.util.List;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ForgetWords;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;
import vn.kiennghi.edge.body.JsonBody;

/** Words of which files shall be asked for again. */
@JsonBody
public record ForgottenWordsBody(List<Row> words) {
    /** One word. */
    public record Row(WordUse use, String written) {}

    /** Returns the command that forgets them. */
    public ForgetWords command(VocabularyId vocabulary) {
        return new ForgetWords(
                vocabulary,
                words.stream()
                        .map(row -> new WordMeaning(row.use, row.written, null))
                        .toList());
    }
}
