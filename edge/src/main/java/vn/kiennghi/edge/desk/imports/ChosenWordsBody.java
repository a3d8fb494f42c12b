package vn.kiennghi.edge.desk.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;
import vn.kiennghi.edge.body.JsonBody;

/** What somebody chose in a preview that words of a table mean. */
@JsonBody
record ChosenWordsBody(List<Row> words) {
    /** Chosen for a word that says nothing. */
    static final String NOTHING = "-";

    /**
     * A word of which the page asked.
     *
     * @param choice id of an entry, name of a value or {@link #NOTHING}; absent: nothing was chosen, and the page asks again
     */
    record Row(WordUse use, String written, @Nullable String choice) {}

    ChooseMeanings command(VocabularyId vocabulary) {
        return new ChooseMeanings(
                vocabulary,
                words.stream()
                        .filter(row -> row.choice != null)
                        .map(row ->
                                new WordMeaning(row.use, row.written, NOTHING.equals(row.choice) ? null : row.choice))
                        .toList());
    }
}
